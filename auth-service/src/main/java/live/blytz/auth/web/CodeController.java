package live.blytz.auth.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import live.blytz.auth.application.AskingForACode;
import live.blytz.auth.application.ConfirmingAnAddress;
import live.blytz.auth.application.ResettingAPassword;
import live.blytz.auth.domain.Code;
import live.blytz.auth.domain.Purpose;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Codes by mail: to confirm one's address, to choose a new password. */
@RestController
@RequestMapping("/api/v1/auth")
class CodeController {

    private final AskingForACode asking;
    private final ConfirmingAnAddress confirming;
    private final ResettingAPassword resetting;

    CodeController(
            AskingForACode asking, ConfirmingAnAddress confirming, ResettingAPassword resetting) {
        this.asking = asking;
        this.confirming = confirming;
        this.resetting = resetting;
    }

    @PostMapping("/verification")
    @Operation(
            summary =
                    "Ask for a code that confirms an address; the answer is the same whether anybody"
                            + " has it. 429 too_many_codes with Retry-After")
    @ApiResponse(
            responseCode = "202",
            content = @Content(schema = @Schema(implementation = AskedView.class)))
    ResponseEntity<?> verification(
            @Valid @RequestBody Requests.AskForCode request, HttpServletRequest http) {
        return asked(request, Purpose.EMAIL, http);
    }

    @PostMapping("/verification/confirm")
    @Operation(
            summary =
                    "Bring the code: the address is confirmed. 422 invalid_code, 429"
                            + " too_many_guesses with Retry-After")
    @ApiResponse(responseCode = "204", content = @Content)
    ResponseEntity<?> confirm(
            @Valid @RequestBody Requests.BringCode request, HttpServletRequest http) {
        return Answers.of(
                confirming.confirm(
                        Requests.address(request.email()),
                        new Code(request.code()),
                        http.getRemoteAddr()),
                _ -> ResponseEntity.noContent().build());
    }

    @PostMapping("/password-reset")
    @Operation(
            summary =
                    "Ask for a code that allows a new password; the answer is the same whether"
                            + " anybody has the address. 429 too_many_codes with Retry-After")
    @ApiResponse(
            responseCode = "202",
            content = @Content(schema = @Schema(implementation = AskedView.class)))
    ResponseEntity<?> passwordReset(
            @Valid @RequestBody Requests.AskForCode request, HttpServletRequest http) {
        return asked(request, Purpose.PASSWORD, http);
    }

    @PostMapping("/password-reset/confirm")
    @Operation(
            summary =
                    "Bring the code and a new password: all logins end. 422 invalid_code, 429"
                            + " too_many_guesses with Retry-After")
    @ApiResponse(responseCode = "204", content = @Content)
    ResponseEntity<?> reset(
            @Valid @RequestBody Requests.ResetPassword request, HttpServletRequest http) {
        return Answers.of(
                resetting.reset(
                        Requests.address(request.email()),
                        new Code(request.code()),
                        request.password(),
                        http.getRemoteAddr()),
                _ -> ResponseEntity.noContent().build());
    }

    private ResponseEntity<?> asked(
            Requests.AskForCode request, Purpose purpose, HttpServletRequest http) {
        return Answers.of(
                asking.ask(Requests.address(request.email()), purpose, http.getRemoteAddr()),
                asked -> ResponseEntity.accepted().body(AskedView.of(asked)));
    }

    /**
     * @param expiresIn seconds that a code is good for
     * @param retryAfter seconds before the next one may be asked for
     */
    record AskedView(long expiresIn, long retryAfter) {
        static AskedView of(AskingForACode.Asked asked) {
            return new AskedView(asked.life().toSeconds(), asked.pause().toSeconds());
        }
    }
}
