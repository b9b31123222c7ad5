package io.watchfloor.alerts.channel.http;

import io.watchfloor.alerts.channel.Channel;
import io.watchfloor.alerts.channel.Outcome;
import io.watchfloor.alerts.channel.Wire;
import io.watchfloor.alerts.message.Message;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/** Posts to one address what a kind of channel makes of a message. */
public final class HttpChannel implements Channel {
    private final URI url;
    private final HttpSender sender;
    private final Function<Message, Post> posts;

    public HttpChannel(URI url, Wire wire, Function<Message, Post> posts) {
        this.url = url;
        this.sender = new HttpSender(wire);
        this.posts = posts;
    }

    /** What is posted: headers besides those of HTTP, and a body of JSON. */
    public record Post(Map<String, String> headers, String json) {
        /** A body without headers of its own. */
        public static Post of(String json) {
            return new Post(Map.of(), json);
        }
    }

    @Override
    public Outcome send(Message message) {
        Post post = posts.apply(message);
        return sender.post(url, post.headers(), post.json().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        sender.close();
    }
}
