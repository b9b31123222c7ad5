package io.watchfloor.console;

import io.watchfloor.console.acts.Redriving;
import io.watchfloor.kafka.DeadLetterBox;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.model.DeadLetter;
import java.util.List;

/** Redrives dead letters on the broker, as the command line does. */
record LetterRedriving(ServiceContext context) implements Redriving {
    @Override
    public List<DeadLetterBox.Redrive> look(List<DeadLetter> letters) {
        return DeadLetterBox.redrives(context, letters);
    }

    @Override
    public void send(DeadLetterBox.Redrive redrive) {
        DeadLetterBox.send(context, redrive);
    }
}
