package live.blytz.auth.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Objects;
import live.blytz.auth.application.AskingForACode;
import live.blytz.auth.application.EndingSessions;
import live.blytz.auth.application.LoggingIn;
import live.blytz.auth.application.Refreshing;
import live.blytz.auth.application.Registering;
import live.blytz.auth.domain.Profile;
import live.blytz.auth.domain.Role;
import live.blytz.platform.idempotency.OwnIdempotency;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Coming and going. Tokens are never kept as the answer of an idempotency key. */
@RestController
@RequestMapping("/api/v1/auth")
class AuthController {

    private final Registering registering;
    private final LoggingIn loggingIn;
    private final Refreshing refreshing;
    private final EndingSessions ending;
    private final AskingForACode asking;

    AuthController(
            Registering registering,
            LoggingIn loggingIn,
            Refreshing refreshing,
            EndingSessions ending,
            AskingForACode asking) {
        this.registering = registering;
        this.loggingIn = loggingIn;
        this.refreshing = refreshing;
        this.ending = ending;
        this.asking = asking;
    }

    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = UserView.class)))
    @PostMapping("/register")
    ResponseEntity<?> register(@Valid @RequestBody Requests.Register request) {
        var person =
                new Registering.Application(
                        Requests.address(request.email()),
                        request.password(),
                        profile(request),
                        role(request.role()));
        return Answers.of(
                registering.register(person),
                user -> {
                    asking.welcome(user);
                    return ResponseEntity.created(URI.create("/api/v1/users/" + user.id()))
                            .body(UserView.of(user));
                });
    }

    @OwnIdempotency
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = TokenView.class)))
    @PostMapping("/login")
    ResponseEntity<?> login(@Valid @RequestBody Requests.Login request, HttpServletRequest http) {
        return Answers.of(
                loggingIn.login(
                        Requests.address(request.email()), request.password(), Devices.of(http)),
                login -> tokens(TokenView.of(login.tokens(), login.user())));
    }

    @OwnIdempotency
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = TokenView.class)))
    @PostMapping("/refresh")
    ResponseEntity<?> refresh(@Valid @RequestBody Requests.Refresh request) {
        return Answers.of(
                refreshing.refresh(request.refreshToken()),
                granted -> tokens(TokenView.of(granted, null)));
    }

    @OwnIdempotency
    @PostMapping("/logout")
    ResponseEntity<Void> logout(Caller caller) {
        ending.logout(caller.id(), caller.session());
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<?> tokens(TokenView view) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
    }

    private static Profile profile(Requests.Register request) {
        var locale = Objects.requireNonNullElse(request.locale(), "en");
        var zone = Objects.requireNonNullElse(request.timeZone(), "UTC");
        if (!ProfilePatch.isLocale(locale)) {
            throw Refusal.invalid("locale", "must be a language tag, like en or fil-PH");
        }
        if (!ProfilePatch.isTimeZone(zone)) {
            throw Refusal.invalid("time_zone", "must be a time zone, like Asia/Manila");
        }
        return new Profile(
                request.firstName().strip(), request.lastName().strip(), null, null, locale, zone);
    }

    private static Role role(@Nullable String word) {
        return Role.of(Objects.requireNonNullElse(word, Role.BUYER.word()))
                .filter(Role::isForTheAsking)
                .orElseThrow(
                        () -> Refusal.invalid("role", "must be buyer, seller, vendor or rider"));
    }
}
