package io.watchfloor.launcher.desk;

import io.watchfloor.console.web.access.SignIn;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.launcher.Home;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sign-in at the desk as settings and files say, and how a first person comes in. */
public final class SignIns {
    private static final Logger log = LoggerFactory.getLogger(SignIns.class);

    private SignIns() {}

    /** Sign-in of this installation. People live by the clock on the wall, whatever the desk replays. */
    public static SignIn of(ServiceContext context, Home home) {
        return SignIn.of(context.settings(), home.config(), context.data(), DeskClock.wall(), context.metrics());
    }

    /** Says in the log how to come in, when nobody can. */
    public static void sayHowToEnter(SignIn signIn, Settings settings) {
        if (!signIn.knowsAnyone()) {
            log.warn("nobody can sign in yet; add users with: watchfloor users add NAME --role ROLE");
            signIn.link()
                    .ifPresent(path ->
                            log.warn("once, within an hour, this signs in an admin: {}{}", address(settings), path));
        }
    }

    /** Where the desk is reached on this machine. */
    public static String address(Settings settings) {
        String host = settings.get("listen.host", "127.0.0.1");
        return "http://" + (host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host) + ":"
                + settings.integer("console.port", 8080);
    }
}
