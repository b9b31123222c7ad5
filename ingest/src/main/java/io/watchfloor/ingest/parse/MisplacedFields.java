package io.watchfloor.ingest.parse;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Brings fields of an item back to the item that ended up inside another field, because that one was never closed:
 * {@code <title>Talks<link>https://...</link>}.
 */
final class MisplacedFields {
    /** Fields that hold text and no other field. */
    private static final Set<String> TEXTS = Set.of(
            "title",
            "link",
            "guid",
            "pubdate",
            "author",
            "category",
            "comments",
            "description",
            "dc:date",
            "dc:creator",
            "dc:title",
            "dc:subject",
            "atom:title",
            "atom:id",
            "atom:updated",
            "atom:published");
    /** Fields that are never part of a text, so that finding one there shows that the text was not closed. */
    private static final Set<String> FIELDS = Set.of(
            "guid",
            "pubdate",
            "description",
            "title",
            "link",
            "author",
            "category",
            "comments",
            "enclosure",
            "source",
            "dc:date",
            "dc:creator",
            "content:encoded",
            "atom:id",
            "atom:updated",
            "atom:published",
            "atom:link",
            "atom:summary",
            "atom:content",
            "atom:author");

    private MisplacedFields() {}

    static void lift(Element item) {
        for (int i = 0; i < item.childrenSize(); i++) {
            Element field = item.child(i);
            if (field.childrenSize() > 0 && TEXTS.contains(XmlNames.of(field))) {
                for (Element inside : List.copyOf(field.children())) {
                    if (FIELDS.contains(XmlNames.of(inside))) {
                        item.appendChild(inside);
                    }
                }
            }
        }
    }
}
