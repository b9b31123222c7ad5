package io.watchfloor.console.acts;

import io.watchfloor.kafka.DeadLetterBox.Redrive;
import io.watchfloor.model.DeadLetter;
import java.util.List;

/** Puts the records of dead letters on their topics once more. */
public interface Redriving {
    /** What can be done about each letter; changes nothing. */
    List<Redrive> look(List<DeadLetter> letters);

    /** Does it. */
    void send(Redrive redrive);
}
