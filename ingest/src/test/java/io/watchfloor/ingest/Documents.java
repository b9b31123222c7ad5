package io.watchfloor.ingest;

/** Small feeds for tests. */
public final class Documents {
    private Documents() {}

    /** RSS with one item for each title; guids and links are made of the titles. */
    public static String rss(String... titles) {
        StringBuilder items = new StringBuilder();
        for (String title : titles) {
            items.append(item(title));
        }
        return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Harbour Times</title>"
                + "<link>https://harbour.example/</link><language>en-gb</language>\n" + items + "</channel></rss>\n";
    }

    public static String item(String title) {
        return item(title.replace(' ', '-'), title);
    }

    public static String item(String guid, String title) {
        return "<item><title>" + title + "</title><link>https://harbour.example/" + guid + "</link><guid>urn:harbour:"
                + guid + "</guid><pubDate>Thu, 02 Feb 2023 09:00:00 GMT</pubDate><description>About " + title
                + ".</description></item>\n";
    }
}
