package live.blytz.platform.operations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import live.blytz.platform.event.Operating;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operations/${spring.application.name}")
@PreAuthorize("hasRole('ADMIN')")
@Tag(name = "operations", description = "The service's part in the event backbone, to admins")
class OperationsController {

    private static final Logger LOG = LoggerFactory.getLogger(OperationsController.class);

    private final Operating operating;

    OperationsController(Operating operating) {
        this.operating = operating;
    }

    record Letters(List<OpenLetter> items) {}

    @GetMapping
    @Operation(summary = "What waits in the outbox, and how far behind the listeners are (admin)")
    Backbone backbone() {
        return Backbone.of(operating.state());
    }

    @GetMapping("/dead-letters")
    @Operation(summary = "Records that could not be taken, by topic, the oldest first (admin)")
    Letters deadLetters() {
        return new Letters(operating.deadLetters().stream().map(OpenLetter::of).toList());
    }

    @PostMapping("/dead-letters/{topic}/{place}/replay")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Lets this service hear the record once more (admin)",
            description = "409 with the reason when it cannot be taken again; it stays open then.")
    void replay(Caller admin, @PathVariable String topic, @PathVariable String place) {
        switch (operating.hearAgain(topic, place)) {
            case Operating.Outcome.Taken() ->
                    LOG.info("{} had letter {} of {} heard again", admin.id(), place, topic);
            case Operating.Outcome.Unknown() -> throw Refusal.notFound();
            case Operating.Outcome.RefusedAgain(var reason) ->
                    throw Refusal.of(CommonReason.CONFLICT, "It was refused again: " + reason);
        }
    }

    @DeleteMapping("/dead-letters/{topic}/{place}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Puts a record aside that is of no use (admin)")
    void putAside(Caller admin, @PathVariable String topic, @PathVariable String place) {
        if (!operating.putAside(topic, place)) {
            throw Refusal.notFound();
        }
        LOG.info("{} put letter {} of {} aside", admin.id(), place, topic);
    }
}
