/** Incoming webhooks of Slack, which Mattermost and Rocket.Chat take too. */
@NullMarked
package io.watchfloor.alerts.channel.slack;

import org.jspecify.annotations.NullMarked;
