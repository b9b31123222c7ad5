package io.watchfloor.alerts.channel.atom;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.WireFeedOutput;
import io.watchfloor.alerts.message.Message;
import io.watchfloor.alerts.message.WireId;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

/** An Atom 1.0 file with the latest entries first. The file itself is what is remembered of them. */
final class AtomFile {
    private static final int ENTRIES = 100;

    private final Path file;
    private final Feed feed;

    private AtomFile(Path file, Feed feed) {
        this.file = file;
        this.feed = feed;
    }

    /** The file as it is, or a new one; one that is no feed of ours is not overwritten. */
    static AtomFile open(Path file, String title) throws IOException {
        if (!Files.exists(file)) {
            return new AtomFile(file, created(title));
        }
        try {
            WireFeed read = new WireFeedInput().build(file.toFile());
            if (read instanceof Feed feed) {
                return new AtomFile(file, feed);
            }
            throw new IOException("it is " + read.getFeedType() + ", not Atom; move it away");
        } catch (FeedException | IllegalArgumentException e) {
            throw new IOException("it is not a feed (" + e.getMessage() + "); move it away", e);
        }
    }

    private static Feed created(String title) {
        Person author = new Person();
        author.setName("Watchfloor");
        Feed feed = new Feed("atom_1.0");
        feed.setEncoding("UTF-8");
        feed.setId("urn:watchfloor:feed:" + WireId.of(title));
        feed.setTitle(title);
        feed.setUpdated(Date.from(Instant.EPOCH));
        feed.setAuthors(List.of(author));
        return feed;
    }

    /** Adds an entry in front, in place of one with the same id, and lets the oldest go. */
    void add(Message message) {
        Entry entry = entry(message);
        feed.setEntries(
                Stream.concat(Stream.of(entry), feed.getEntries().stream().filter(one -> !entry.getId()
                                .equals(one.getId())))
                        .limit(ENTRIES)
                        .toList());
        feed.setUpdated(entry.getUpdated());
    }

    private static Entry entry(Message message) {
        Content content = new Content();
        content.setType(Content.TEXT);
        content.setValue(String.join("\n", message.details()));
        Category category = new Category();
        category.setTerm(message.precedence().word());
        Entry entry = new Entry();
        entry.setId("urn:watchfloor:" + WireId.of(message.notification()));
        entry.setTitle(message.summary());
        entry.setUpdated(Date.from(message.at()));
        entry.setContents(List.of(content));
        entry.setCategories(List.of(category));
        if (message.link() != null) {
            Link link = new Link();
            link.setHref(message.link());
            entry.setAlternateLinks(List.of(link));
        }
        return entry;
    }

    /** Replaces the file in one step, so that no reader sees half of it. */
    void write() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path next = Files.createTempFile(folder, file.getFileName().toString(), ".tmp");
        try (Writer out = Files.newBufferedWriter(next)) {
            new WireFeedOutput().output(feed, out);
        } catch (FeedException e) {
            throw new IOException(e);
        }
        try {
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
