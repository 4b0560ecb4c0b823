package live.blytz.notification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import live.blytz.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/devices")
@Tag(name = "devices", description = "Phones and browsers that the caller is told on")
class DeviceController {

    /**
     * @param token its last characters alone
     */
    record DeviceView(
            UUID id,
            String token,
            String platform,
            @Nullable String appVersion,
            Instant registeredAt,
            Instant refreshedAt) {

        static DeviceView of(Device device) {
            return new DeviceView(
                    device.id(),
                    device.maskedToken(),
                    device.platform(),
                    device.appVersion(),
                    device.registeredAt(),
                    device.refreshedAt());
        }
    }

    private final Devices devices;
    private final InstantSource clock;

    DeviceController(Devices devices, InstantSource clock) {
        this.devices = devices;
        this.clock = clock;
    }

    @PostMapping
    @Operation(
            summary =
                    "Registers the device that the caller holds, or refreshes it: at every start of"
                            + " the app, and whenever FCM gives it another token")
    @ApiResponse(responseCode = "201", description = "New to the caller")
    @ApiResponse(responseCode = "200", description = "Known, and heard of again")
    ResponseEntity<DeviceView> register(Caller caller, @Valid @RequestBody DeviceRequest device) {
        var registered = devices.register(caller.id(), caller.session(), device, clock.instant());
        return ResponseEntity.status(registered.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(DeviceView.of(registered.device()));
    }

    @GetMapping
    @Operation(summary = "The caller's devices, the one that was heard of last first")
    Page<DeviceView> list(Caller caller) {
        return new Page<>(devices.of(caller.id()).stream().map(DeviceView::of).toList(), null);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Nothing is sent to this device any more")
    void remove(Caller caller, @PathVariable UUID id) {
        if (!devices.remove(caller.id(), id)) {
            throw Refusal.notFound();
        }
    }
}
