package live.blytz.auth.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import live.blytz.auth.application.Administration;
import live.blytz.auth.application.Outcome;
import live.blytz.auth.application.Users;
import live.blytz.auth.domain.Role;
import live.blytz.auth.domain.User;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import live.blytz.platform.web.Cursor;
import live.blytz.platform.web.Limit;
import live.blytz.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Admins about people. */
@RestController
@RequestMapping("/api/v1/users")
@PreAuthorize("hasRole('ADMIN')")
class AdminController {

    private static final int LONGEST_WORDS = 200;

    private final Administration administration;

    AdminController(Administration administration) {
        this.administration = administration;
    }

    @GetMapping
    Page<UserView> page(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (q.indexOf('\0') >= 0 || q.length() > LONGEST_WORDS) {
            throw Refusal.invalid(
                    "q", "must be at most %d characters of text".formatted(LONGEST_WORDS));
        }
        var size = Limit.of(limit);
        var found = administration.page(q.strip(), cursor == null ? null : place(cursor), size + 1);
        return Page.of(found, size, last -> Cursor.of(last.createdAt(), last.id()))
                .map(UserView::of);
    }

    @PostMapping("/{id}/roles")
    UserView grant(@PathVariable UUID id, @Valid @RequestBody Requests.Grant request) {
        return view(administration.grant(id, role(request.role())));
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = UserView.class)))
    @DeleteMapping("/{id}/roles/{role}")
    ResponseEntity<?> revoke(Caller admin, @PathVariable UUID id, @PathVariable String role) {
        return answer(administration.revoke(admin.id(), id, role(role)));
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = UserView.class)))
    @PostMapping("/{id}/ban")
    ResponseEntity<?> ban(
            Caller admin, @PathVariable UUID id, @Valid @RequestBody Requests.Ban request) {
        return answer(administration.ban(admin.id(), id, request.reason()));
    }

    @PostMapping("/{id}/reinstate")
    UserView reinstate(@PathVariable UUID id) {
        return view(administration.reinstate(id));
    }

    private static ResponseEntity<?> answer(Optional<Outcome<User>> outcome) {
        return Answers.of(
                outcome.orElseThrow(Refusal::notFound),
                user -> ResponseEntity.ok(UserView.of(user)));
    }

    private static UserView view(Optional<User> user) {
        return UserView.of(user.orElseThrow(Refusal::notFound));
    }

    private static Role role(String word) {
        return Role.of(word).orElseThrow(() -> Refusal.invalid("role", "is not a role"));
    }

    private static Users.Place place(String cursor) {
        var words = Cursor.read(cursor, 2);
        try {
            return new Users.Place(Instant.parse(words.get(0)), UUID.fromString(words.get(1)));
        } catch (DateTimeParseException | IllegalArgumentException forged) {
            throw Refusal.invalid("cursor", "is not a cursor of this list");
        }
    }
}
