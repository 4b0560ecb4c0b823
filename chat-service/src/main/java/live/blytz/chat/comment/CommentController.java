package live.blytz.chat.comment;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import live.blytz.chat.Welcome;
import live.blytz.chat.log.KnownRooms;
import live.blytz.chat.room.Rooms;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Problems;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import live.blytz.platform.web.Limit;
import live.blytz.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is said in a room, without a socket. */
@RestController
@RequestMapping("/api/v1/streams/{stream}/comments")
class CommentController {

    private final Commenting commenting;
    private final Comments comments;
    private final Rooms rooms;
    private final KnownRooms known;
    private final InstantSource clock;

    CommentController(
            Commenting commenting,
            Comments comments,
            Rooms rooms,
            KnownRooms known,
            InstantSource clock) {
        this.commenting = commenting;
        this.comments = comments;
        this.rooms = rooms;
        this.known = known;
        this.clock = clock;
    }

    /**
     * @param clientId the same one is said once; {@code Idempotency-Key} does the same
     */
    record Say(@NotNull String text, @Size(max = 64) @Nullable String clientId) {}

    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = Comment.class)))
    @PostMapping
    ResponseEntity<?> say(
            @PathVariable UUID stream,
            @RequestBody @jakarta.validation.Valid Say said,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        require(stream);
        var once = said.clientId() != null ? said.clientId() : key;
        return switch (commenting.say(caller, stream, said.text(), once)) {
            case Outcome.Said(var comment) ->
                    ResponseEntity.created(
                                    URI.create(
                                            "/api/v1/streams/%s/comments/%s"
                                                    .formatted(stream, comment.commentId())))
                            .body(comment);
            case Outcome.Refused refused -> answer(refused);
        };
    }

    @GetMapping
    Page<Comment> list(
            @PathVariable UUID stream,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        require(stream);
        welcome(stream, caller);
        var most = Limit.of(limit);
        return Page.of(comments.of(stream, cursor, most + 1), most, Comments::cursor);
    }

    @GetMapping("/{comment}")
    Comment one(@PathVariable UUID stream, @PathVariable UUID comment, Caller caller) {
        welcome(stream, caller);
        return comments.find(comment)
                .filter(found -> found.streamId().equals(stream))
                .orElseThrow(Refusal::notFound);
    }

    private static ResponseEntity<Problem> answer(Outcome.Refused refused) {
        var problem = problem(refused);
        var answer =
                Problems.response(
                        refused.field() == null
                                ? problem
                                : problem.errors(
                                        List.of(
                                                new Problem.FieldError(
                                                        refused.field(), refused.message()))));
        return refused.retryAfter() == null
                ? answer
                : ResponseEntity.status(answer.getStatusCode())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .header(HttpHeaders.RETRY_AFTER, seconds(refused.retryAfter()))
                        .body(answer.getBody());
    }

    private static Problem problem(Outcome.Refused refused) {
        var problem = Problem.of(refused.reason()).detail(refused.message());
        return refused.until() == null ? problem : problem.with("until", refused.until());
    }

    private static String seconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    private void welcome(UUID stream, Caller caller) {
        rooms.known(stream)
                .ifPresent(room -> Welcome.require(room.state(), caller, clock.instant()));
    }

    private void require(UUID stream) {
        if (rooms.known(stream).isEmpty() && known.find(stream).isEmpty()) {
            throw Refusal.notFound();
        }
    }
}
