package live.blytz.notification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import live.blytz.platform.security.Caller;
import live.blytz.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notifications/rider")
@PreAuthorize("hasRole('RIDER')")
@Tag(name = "rider notifications", description = "What a rider's device reads once")
class RiderController {

    record Acknowledgement(@NotEmpty @Size(max = 200) List<@NotNull UUID> ids) {}

    private final RiderList riders;

    RiderController(RiderList riders) {
        this.riders = riders;
    }

    @GetMapping
    @Operation(summary = "What is new; comes back after a minute unless it is acknowledged")
    Page<Notification> read(Caller caller) {
        return new Page<>(riders.read(caller.id()), null);
    }

    @PostMapping("/ack")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "These came: they will not be read again")
    void acknowledge(Caller caller, @Valid @RequestBody Acknowledgement came) {
        riders.acknowledge(caller.id(), came.ids());
    }
}
