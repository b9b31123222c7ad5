package io.watchfloor.console.web.access;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.watchfloor.kafka.Settings;
import io.watchfloor.model.Sha256;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks who is there: a password of the file of users, a one-time link, or the word of a proxy that is trusted. */
public final class SignIn implements Access {
    /** Name under which a one-time link acts. */
    static final String LINKED = "local admin";

    private static final Logger log = LoggerFactory.getLogger(SignIn.class);
    private static final String COOKIE = "watchfloor";
    private static final String BY_LINK = "link";

    private final AccessSettings settings;
    private final UserList users;
    private final Sessions sessions;
    private final SignInLimit limit;
    private final OneTimeLink link;
    private final MeterRegistry metrics;
    private final String pages;

    SignIn(
            AccessSettings settings,
            InstantSource clock,
            Sessions.Store store,
            OneTimeLink link,
            String pages,
            MeterRegistry metrics) {
        this.settings = settings;
        this.pages = pages;
        this.users = new UserList(settings.users(), clock);
        this.sessions = new Sessions(clock, settings.lasts(), store);
        this.limit = new SignInLimit(clock);
        this.link = link;
        this.metrics = metrics;
        Gauge.builder("watchfloor.console.sessions", sessions, Sessions::count)
                .description("People who are signed in")
                .register(metrics);
    }

    /**
     * Sign-in as the settings below {@code access.} say.
     *
     * @param config folder of the file of users
     * @param data folder in which sessions are kept over a restart, when {@code access.folder} names no other
     * @param clock of the wall, also in a replay
     */
    public static SignIn of(Settings settings, Path config, Path data, InstantSource clock, MeterRegistry metrics) {
        Path folder = AccessSettings.folder(settings, data);
        return new SignIn(
                AccessSettings.of(settings, config),
                clock,
                new SessionFile(folder.resolve("sessions.jsonl")),
                linkIn(folder, clock),
                PageKey.in(folder),
                metrics);
    }

    private static OneTimeLink linkIn(Path folder, InstantSource clock) {
        return new OneTimeLink(clock, folder.resolve("link.json"));
    }

    /** A path that signs in an admin once, soon, at whatever desk has its sessions where these settings and this folder say. */
    public static String newLink(Settings settings, Path data, InstantSource clock) {
        return path(linkIn(AccessSettings.folder(settings, data), clock).make());
    }

    private static String path(String key) {
        return "/enter?key=" + key;
    }

    /** The file of users that the settings name. */
    public static Path users(Settings settings, Path config) {
        return AccessSettings.users(settings, config);
    }

    /** Whether anyone could come in without a one-time link. */
    public boolean knowsAnyone() {
        return !settings.proxies().isEmpty() || users.now().all().stream().anyMatch(user -> user.password() != null);
    }

    /** Whether one-time links are taken. */
    public boolean takesLinks() {
        return settings.link() != AccessSettings.Link.OFF;
    }

    /** A path that signs in an admin once, soon; nothing when links are switched off, or when one was ever made. */
    public Optional<String> firstLink() {
        return takesLinks() ? link.makeFirst().map(SignIn::path) : Optional.empty();
    }

    @Override
    public List<String> hosts() {
        return settings.hosts();
    }

    @Override
    public String address(Context context) {
        return Origin.of(context, settings.proxies()).address();
    }

    @Override
    public String base(Context context) {
        return (Origin.of(context, settings.proxies()).secure() ? "https" : "http") + "://" + context.host();
    }

    @Override
    public @Nullable Seating seating(Context context) {
        Seating named = named(context);
        if (named != null) {
            return named;
        }
        Session session = session(context);
        String cookie = context.cookie(COOKIE);
        Seat seat = session == null ? null : seat(session);
        if (session == null || seat == null || cookie == null) {
            return null;
        }
        // The stream runs while nobody is there, so it prolongs nothing.
        if (!context.path().equals("/stream")) {
            sessions.use(session);
        }
        return new Seating(seat, Sha256.of(List.of("page", cookie)), false);
    }

    /** Whom a trusted proxy names. */
    private @Nullable Seating named(Context context) {
        if (!settings.proxies().include(context.req().getRemoteAddr())) {
            return null;
        }
        String header = context.header(settings.proxyHeader());
        if (header == null || !User.canBeNamed(User.named(header))) {
            return null;
        }
        String name = User.named(header);
        Role role = users.now().find(name).map(User::role).orElse(settings.proxyRole());
        return new Seating(new Seat(name, role), Sha256.of(List.of(pages, name)), false);
    }

    private @Nullable Session session(Context context) {
        String cookie = context.cookie(COOKIE);
        return cookie == null ? null : sessions.look(cookie).orElse(null);
    }

    /** The seat of a session, if what was proved at sign-in still holds: the user is there, the password the same. */
    private @Nullable Seat seat(Session session) {
        if (session.proof().equals(BY_LINK)) {
            return new Seat(LINKED, Role.ADMIN);
        }
        return users.now()
                .find(session.name())
                .filter(user -> proof(user).equals(session.proof()))
                .map(user -> new Seat(user.name(), user.role()))
                .orElse(null);
    }

    private static String proof(User user) {
        return Sha256.of(List.of("password", String.valueOf(user.password())));
    }

    @Override
    public Optional<Duration> left(Context context) {
        if (named(context) != null) {
            return Optional.empty();
        }
        Session session = session(context);
        return Optional.of(session == null || seat(session) == null ? Duration.ZERO : sessions.left(session));
    }

    /**
     * What came of a try to sign in.
     *
     * @param pause how long to wait before the next try, if that is why it failed
     */
    public record Attempt(boolean signedIn, Duration pause) {}

    /** Tries a name and a password; on success the answer carries the cookie. */
    public Attempt tryPassword(Context context, String typedName, String password) throws InterruptedException {
        String name = User.named(typedName);
        String address = address(context);
        Duration pause = limit.pause(name, address);
        if (!pause.isZero()) {
            count("limited");
            return new Attempt(false, pause);
        }
        User user = users.now().find(name).orElse(null);
        if (!Passwords.match(password, user == null ? null : user.password())) {
            limit.failed(name, address);
            count("refused");
            log.warn("sign-in refused for {} from {}", User.canBeNamed(name) ? name : "a name that cannot be", address);
            return new Attempt(false, Duration.ZERO);
        }
        limit.succeeded(name);
        begin(context, name, proof(java.util.Objects.requireNonNull(user)), address);
        return new Attempt(true, Duration.ZERO);
    }

    /** Takes the key of a one-time link; on success the answer carries the cookie. */
    public boolean tryLink(Context context, String key) {
        Origin origin = Origin.of(context, settings.proxies());
        boolean near =
                switch (settings.link()) {
                    case LOOPBACK -> origin.direct() && Proxies.isLoopback(origin.address());
                    case ANYWHERE -> true;
                    case OFF -> false;
                };
        if (!near || !link.open(key)) {
            count("refused");
            log.warn("one-time link refused from {}", origin.address());
            return false;
        }
        begin(context, LINKED, BY_LINK, origin.address());
        return true;
    }

    private void begin(Context context, String name, String proof, String address) {
        count("signed-in");
        log.info("{} signed in from {}", name, address);
        cookie(context, sessions.open(name, proof), -1);
    }

    /** Ends the session of whoever asks. */
    public void signOut(Context context) {
        Session session = session(context);
        if (session != null) {
            log.info("{} signed out", session.name());
            sessions.close(session);
        }
        cookie(context, "", 0);
    }

    /** Ends with the browser; how long it is good for is decided here and not there. */
    private void cookie(Context context, String value, int maxAge) {
        boolean secure = Origin.of(context, settings.proxies()).secure();
        context.cookie(new Cookie(COOKIE, value, "/", maxAge, secure, true, null, SameSite.STRICT));
    }

    private void count(String outcome) {
        metrics.counter("watchfloor.console.sign.ins", "outcome", outcome).increment();
    }
}
