package io.watchfloor.console.web.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who may sit at the desk, in the order of the file. */
public record Users(List<User> all) {
    public static final Users NOBODY = new Users(List.of());

    public Users {
        all = List.copyOf(all);
    }

    public Optional<User> find(String name) {
        return all.stream().filter(user -> user.name().equals(name)).findFirst();
    }

    /** With this user, in place of one of the same name. */
    public Users with(User user) {
        List<User> changed = new ArrayList<>(all);
        changed.replaceAll(old -> old.name().equals(user.name()) ? user : old);
        if (find(user.name()).isEmpty()) {
            changed.add(user);
        }
        return new Users(changed);
    }

    public Users without(String name) {
        return new Users(all.stream().filter(user -> !user.name().equals(name)).toList());
    }
}
