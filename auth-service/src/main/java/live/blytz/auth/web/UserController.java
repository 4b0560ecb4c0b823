package live.blytz.auth.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import live.blytz.auth.application.EndingSessions;
import live.blytz.auth.application.Profiles;
import live.blytz.auth.domain.User;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import live.blytz.platform.web.ETags;
import live.blytz.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** People about themselves. */
@RestController
@RequestMapping("/api/v1/users")
class UserController {

    private final Profiles profiles;
    private final EndingSessions sessions;

    UserController(Profiles profiles, EndingSessions sessions) {
        this.profiles = profiles;
        this.sessions = sessions;
    }

    @GetMapping("/me")
    ResponseEntity<UserView> me(Caller caller) {
        return view(find(caller.id()));
    }

    @Operation(
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    ProfilePatch.Members.class))))
    @PatchMapping("/me")
    ResponseEntity<UserView> describe(
            Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode patch) {
        if (!patch.isObject()) {
            throw Refusal.of(CommonReason.MALFORMED, "A profile is changed with an object.");
        }
        var user = find(caller.id());
        ETags.require(ifMatch, user.version(), UserView.of(user));
        return profiles.describe(user, new ProfilePatch(patch).applyTo(user.profile()))
                .map(UserController::view)
                .orElseThrow(() -> Refusal.of(CommonReason.PRECONDITION_FAILED));
    }

    @GetMapping("/me/sessions")
    Page<SessionView> sessions(Caller caller) {
        var open =
                sessions.openOf(caller.id()).stream()
                        .map(session -> SessionView.of(session, caller.session()))
                        .toList();
        return new Page<>(List.copyOf(open), null);
    }

    @DeleteMapping("/me/sessions/{id}")
    ResponseEntity<Void> revoke(Caller caller, @PathVariable String id) {
        if (!sessions.revoke(caller.id(), id)) {
            throw Refusal.notFound();
        }
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{id}")
    PublicView stranger(@PathVariable UUID id) {
        return PublicView.of(find(id));
    }

    private User find(UUID id) {
        return profiles.find(id).orElseThrow(Refusal::notFound);
    }

    private static ResponseEntity<UserView> view(User user) {
        return ResponseEntity.ok().eTag(ETags.of(user.version())).body(UserView.of(user));
    }
}
