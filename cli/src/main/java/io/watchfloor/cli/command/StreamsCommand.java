package io.watchfloor.cli.command;

import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.ConfigBook;
import io.watchfloor.cli.desk.Seeds;
import io.watchfloor.kafka.Service;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.streams.StreamsService;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Tags headlines and gathers incidents. */
@Command(name = "streams", mixinStandardHelpOptions = true, description = "Tags headlines and gathers incidents.")
final class StreamsCommand extends ServiceCommand {
    @Override
    Service start(ServiceContext context, Home home) throws InterruptedException {
        DecisionBook book = ConfigBook.read(home);
        TopicAdmin.untilAnswered(context, () -> {
            Seeds.createTopics(context);
            Seeds.fitDecisionBook(context, book);
        });
        return StreamsService.start(context, Tagger::tag);
    }

    @Override
    @Nullable
    Integer healthPort(Settings settings) {
        return settings.integer("streams.port", 8082);
    }
}
