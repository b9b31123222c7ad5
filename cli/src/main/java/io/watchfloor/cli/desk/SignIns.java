package io.watchfloor.cli.desk;

import io.watchfloor.cli.base.Home;
import io.watchfloor.console.web.access.SignIn;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.SettingsException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Sign-in at the desk as settings and files say, and how a first person comes in. */
public final class SignIns {
    private static final String URL = "console.url";

    private SignIns() {}

    /** Sign-in of this installation. People live by the clock on the wall, whatever the desk replays. */
    public static SignIn of(ServiceContext context, Home home) {
        return SignIn.of(context.settings(), home.config(), context.data(), DeskClock.wall(), context.metrics());
    }

    /**
     * Says how to come in, when nobody can: by a link, the first time that a desk works in its folder of data. It stands
     * on a line of its own and goes to no log, whose format could change it.
     */
    public static void sayHowToEnter(SignIn signIn, Settings settings, PrintWriter out) {
        if (signIn.knowsAnyone()) {
            return;
        }
        Optional<String> link = signIn.firstLink();
        if (link.isPresent()) {
            sayLink(link.get(), settings, out);
        } else {
            out.println("Nobody can sign in yet. Add users: watchfloor users add NAME --role ROLE"
                    + (signIn.takesLinks() ? ", or make a one-time link: watchfloor users link" : ""));
        }
        out.flush();
    }

    /** Says a one-time link. */
    public static void sayLink(String path, Settings settings, PrintWriter out) {
        out.println("Once, within an hour, this link signs in an admin:");
        out.println(address(settings) + path);
        out.println("Then add users: watchfloor users add NAME --role ROLE");
        out.flush();
    }

    /**
     * Where people reach the desk: {@code console.url}, else the port on this machine.
     *
     * @throws SettingsException when the setting is no address
     */
    public static String address(Settings settings) {
        String url = settings.find(URL);
        if (url != null) {
            return checked(url, settings);
        }
        String host = settings.get("listen.host", "127.0.0.1");
        return "http://" + (host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host) + ":"
                + settings.integer("console.port", 8080);
    }

    private static String checked(String url, Settings settings) {
        try {
            URI uri = new URI(url);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
                return url.replaceAll("/+$", "");
            }
        } catch (URISyntaxException e) {
            throw notAnAddress(url, settings);
        }
        throw notAnAddress(url, settings);
    }

    private static SettingsException notAnAddress(String url, Settings settings) {
        return new SettingsException(settings.place(URL) + " must be the address of the desk, such as"
                + " https://watch.desk.example, not \"" + url + "\"");
    }
}
