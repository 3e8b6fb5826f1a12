package org.robustscope.model;

/**
 * The name of a class.
 *
 * @param index the class's place in the network's output, from 0
 * @param wnid the WordNet synset such as n02123045; empty for classes that are none
 * @param name all names, separated by commas, the usual one first
 */
public record Label(int index, String wnid, String name) {

  /** The first of the names: "tabby" of "tabby, tabby cat". */
  public String shortName() {
    int comma = name.indexOf(',');
    return comma < 0 ? name : name.substring(0, comma).strip();
  }
}
