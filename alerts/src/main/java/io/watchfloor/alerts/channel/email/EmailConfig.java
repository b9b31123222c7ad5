package io.watchfloor.alerts.channel.email;

import io.watchfloor.alerts.channel.Channel;
import io.watchfloor.alerts.channel.ChannelConfig;
import io.watchfloor.alerts.channel.Secrets;
import io.watchfloor.alerts.channel.Wire;
import io.watchfloor.alerts.channel.email.Smarthost.Tls;
import io.watchfloor.alerts.message.Message;
import io.watchfloor.files.yaml.YamlNode;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code email: {to: [...], from: ..., smarthost: host:port, ...}}.
 *
 * @param password absent when the smarthost wants none
 */
public record EmailConfig(List<String> to, String from, Smarthost smarthost, Secrets.@Nullable Source password)
        implements ChannelConfig {
    private static final Set<String> KEYS =
            Set.of("to", "from", "smarthost", "tls", "username", "password_env", "password_file");

    public static Optional<ChannelConfig> read(YamlNode config) {
        config.onlyKeys("email", KEYS);
        List<String> to = new ArrayList<>();
        config.require("to", "email").ifPresent(list -> list.items().forEach(one -> to.add(address(one))));
        Optional<String> from = config.require("from", "email").map(EmailConfig::address);
        Optional<YamlNode> smarthost = config.require("smarthost", "email");
        if (smarthost.isPresent() && !smarthost.get().text().matches("[^:\\s]+:\\d{1,5}")) {
            smarthost.get().error("email: smarthost must be host:port, such as mail.example:587");
            return Optional.empty();
        }
        Optional<Secrets.Source> password = Secrets.source(config, "password");
        String username = config.text("username");
        if ((username == null) == password.isPresent()) {
            config.error("email: username and password_env or password_file go together");
        }
        if (to.isEmpty() || from.isEmpty() || smarthost.isEmpty()) {
            return Optional.empty();
        }
        String[] host = smarthost.get().text().split(":", 2);
        Smarthost server = new Smarthost(host[0], Integer.parseInt(host[1]), tls(config), username);
        return Optional.of(new EmailConfig(to, from.get(), server, password.orElse(null)));
    }

    private static Tls tls(YamlNode config) {
        YamlNode node = config.get("tls");
        if (node == null) {
            return Tls.STARTTLS;
        }
        if (!Tls.words().contains(node.text())) {
            node.error("email: tls must be starttls, tls or none");
            return Tls.STARTTLS;
        }
        return Tls.valueOf(node.text().toUpperCase(Locale.ROOT));
    }

    private static String address(YamlNode node) {
        try {
            new InternetAddress(node.text(), true);
        } catch (AddressException e) {
            node.error("email: no mail address: " + e.getMessage());
        }
        return node.text();
    }

    @Override
    public String kind() {
        return "email";
    }

    @Override
    public String preview(Message message) {
        return "To: " + String.join(", ", to) + "\nSubject: " + message.summary() + "\n\n" + Mails.text(message);
    }

    @Override
    public Optional<String> host(Secrets secrets) {
        return Optional.of(smarthost.host());
    }

    @Override
    public Channel open(Wire wire) {
        return new EmailChannel(
                to, from, smarthost, password == null ? null : wire.secrets().get(password), wire);
    }
}
