package io.watchfloor.console.web.acts;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.ServiceUnavailableResponse;
import io.watchfloor.console.acts.ActDesk;
import io.watchfloor.console.web.Replies;
import io.watchfloor.console.web.WebDesk;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What all acting routes have in common. */
final class Acts {
    private Acts() {}

    /** Nobody decides on a board that is not complete: refused, not queued. */
    static void refuseWhenBlind(WebDesk desk) {
        String trouble = desk.situation().get().trouble();
        if (trouble != null) {
            throw new ServiceUnavailableResponse("Not done: " + trouble);
        }
    }

    /** Returns when the record is safe. */
    static void await(CompletableFuture<Void> written) throws InterruptedException {
        try {
            written.get(ActDesk.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new ServiceUnavailableResponse(
                    "Sent, not confirmed: the broker has not answered. Look here again before you repeat it.");
        } catch (ExecutionException e) {
            throw new ServiceUnavailableResponse("Not done: the broker did not take it. Try again.");
        }
    }

    /** Says in words what was done; a browser without scripts goes back to the page. */
    static void done(Context context, Replies replies, String page, String message) {
        if (Replies.wantsJson(context)) {
            replies.json(context, Map.of("message", message));
        } else {
            context.redirect(page, HttpStatus.SEE_OTHER);
        }
    }
}
