package io.watchfloor.console.web.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Hashes and checks passwords with Argon2id, at the cost that OWASP asks for: 19 MiB, two passes, one lane. */
public final class Passwords {
    /** Shortest password that is taken; there is no other rule, for other rules make for worse passwords. */
    public static final int SHORTEST = 12;

    private static final int LONGEST = 256;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    /** As many as are checked at once: each takes 19 MiB, and whoever is not signed in can ask for one. */
    private static final Semaphore AT_ONCE = new Semaphore(2, true);

    /** Checked for a name that there is not, so that its answer takes as long as any. */
    private static final String NOBODYS = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5cyBzYWx0IGF0IGFsbA"
            + "$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private Passwords() {}

    /** Why a password cannot be taken, or nothing. */
    public static Optional<String> fault(String name, String password) {
        if (password.length() < SHORTEST) {
            return Optional.of("a password has at least " + SHORTEST + " characters; a few words make a good one");
        }
        if (password.length() > LONGEST) {
            return Optional.of("a password has at most " + LONGEST + " characters");
        }
        return password.equalsIgnoreCase(name.repeat(password.length() / Math.max(1, name.length())))
                ? Optional.of("a password is not one's name")
                : Optional.empty();
    }

    /** The hash of a password, with its salt and its cost. */
    public static String hash(String password) {
        Argon2Function function = Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(function).getResult();
    }

    /** True for a text that {@link #hash} may have written. */
    static boolean isHash(String text) {
        return text.matches("\\$argon2id\\$v=19\\$m=\\d{1,7},t=\\d{1,3},p=\\d{1,2}\\$[A-Za-z0-9+/]+\\$[A-Za-z0-9+/]+");
    }

    /**
     * True when this is the password of the hash. Takes as long without a hash as with one.
     *
     * @param hash as {@link #hash} wrote it, or absent when nobody has the name
     */
    static boolean match(String password, @Nullable String hash) throws InterruptedException {
        AT_ONCE.acquire();
        try {
            String against = hash == null ? NOBODYS : hash;
            boolean same = password.length() <= LONGEST
                    && Password.check(password, against).with(Argon2Function.getInstanceFromHash(against));
            return same && hash != null;
        } finally {
            AT_ONCE.release();
        }
    }
}
