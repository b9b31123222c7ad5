package io.watchfloor.cli.command;

import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.Seeds;
import io.watchfloor.ingest.IngestService;
import io.watchfloor.kafka.Service;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.model.Feed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Polls feeds and publishes headlines. */
@Command(name = "ingest", mixinStandardHelpOptions = true, description = "Polls feeds and publishes headlines.")
final class IngestCommand extends ServiceCommand {
    @Override
    Service start(ServiceContext context, Home home) throws InterruptedException {
        List<Feed> feeds = Seeds.feedsOf(home.config());
        TopicAdmin.untilAnswered(context, () -> {
            Seeds.createTopics(context);
            Seeds.feeds(context, feeds);
        });
        return IngestService.start(context);
    }

    @Override
    @Nullable
    Integer healthPort(Settings settings) {
        return settings.integer("ingest.port", 8081);
    }
}
