package org.robustscope.dataset;

import java.util.OptionalInt;

/**
 * Items in a fixed order that does not depend on the file system, listed from the disk only as far
 * as they are asked for: who reads from 0 upwards starts at once, whatever the set's size. Safe
 * from many threads.
 *
 * @param <T> immutable, safe from many threads
 */
public interface Listing<T> {
  /**
   * Whether there is an item of this index, which is below {@link #size()}; lists as far as needed.
   *
   * @param index 0 or more
   * @throws DataSetException naming the folder that cannot be listed
   */
  boolean has(int index) throws DataSetException;

  /**
   * An item; lists as far as needed.
   *
   * @throws IndexOutOfBoundsException when there is none of this index
   * @throws DataSetException naming the folder that cannot be listed
   */
  T get(int index) throws DataSetException;

  /**
   * An item's class as an index into the set's classes, without making the item; -1 when its class
   * is not known.
   *
   * @throws IndexOutOfBoundsException when there is none of this index
   * @throws DataSetException naming the folder that cannot be listed
   */
  int label(int index) throws DataSetException;

  /**
   * How many items there are; lists everything that is not listed yet (seconds for a million
   * files).
   *
   * @throws DataSetException naming the folder that cannot be listed
   */
  int size() throws DataSetException;

  /** {@link #size()} when it is known already; never touches the disk. */
  OptionalInt knownSize();
}
