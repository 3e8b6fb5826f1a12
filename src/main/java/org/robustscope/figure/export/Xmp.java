package org.robustscope.figure.export;

import java.util.List;

/** Credits as an XMP packet, as PDF and others carry it. */
final class Xmp {
  private Xmp() {}

  static String packet(Credits credits) {
    return "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        + rdf(credits)
        + "</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
  }

  /** The description alone, as SVG's metadata element holds it. */
  static String rdf(Credits credits) {
    return "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
        + alternative("dc:title", credits.title())
        + alternative("dc:description", description(credits))
        + "<xmp:CreatorTool>"
        + escaped(credits.creator())
        + "</xmp:CreatorTool>\n"
        + sources(credits.sources())
        + "</rdf:Description>\n</rdf:RDF>\n";
  }

  private static String description(Credits credits) {
    return credits.remarks().isEmpty()
        ? credits.description()
        : credits.description() + "\n" + String.join("\n", credits.remarks());
  }

  private static String alternative(String name, String text) {
    return "<"
        + name
        + "><rdf:Alt><rdf:li xml:lang=\"x-default\">"
        + escaped(text)
        + "</rdf:li></rdf:Alt></"
        + name
        + ">\n";
  }

  private static String sources(List<String> sources) {
    StringBuilder out = new StringBuilder("<dc:relation><rdf:Bag>\n");
    for (String source : sources) {
      out.append("<rdf:li>").append(escaped(source)).append("</rdf:li>\n");
    }
    return out.append("</rdf:Bag></dc:relation>\n").toString();
  }

  /** A text in XML: its special characters as entities, those that XML forbids left out. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            default -> {
              if (c == '\n'
                  || c == '\t'
                  || (c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF))) {
                out.appendCodePoint(c);
              }
            }
          }
        });
    return out.toString();
  }
}
