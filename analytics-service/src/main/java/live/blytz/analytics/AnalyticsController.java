package live.blytz.analytics;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of a show for its seller, all figures for admins. */
@RestController
@RequestMapping("/api/v1/analytics")
class AnalyticsController {

    private final Streams streams;
    private final Funnel funnel;
    private final Business business;
    private final InstantSource clock;

    AnalyticsController(Streams streams, Funnel funnel, Business business, InstantSource clock) {
        this.streams = streams;
        this.funnel = funnel;
        this.business = business;
        this.clock = clock;
    }

    @GetMapping("/streams/{id}")
    StreamFigures stream(@PathVariable UUID id, Caller caller) {
        return streams.figures(id)
                .filter(figures -> mayRead(caller, figures.sellerId()))
                .orElseThrow(Refusal::notFound);
    }

    /** Of a show, or of the whole house between two days. */
    @GetMapping("/funnel")
    Funnel.Steps funnel(
            @RequestParam(name = "stream_id", required = false) @Nullable UUID stream,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            Caller caller) {
        if (stream == null) {
            if (!caller.isAdmin()) {
                throw Refusal.of(CommonReason.FORBIDDEN);
            }
            return funnel.between(Period.of(from, to, clock.instant()));
        }
        if (streams.sellerOf(stream).filter(seller -> mayRead(caller, seller)).isEmpty()) {
            throw Refusal.notFound();
        }
        return funnel.ofStream(stream);
    }

    @GetMapping("/business")
    @PreAuthorize("hasRole('ADMIN')")
    BusinessFigures business(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate to) {
        return business.figures(Period.of(from, to, clock.instant()));
    }

    private static boolean mayRead(Caller caller, UUID seller) {
        return caller.isAdmin() || caller.id().equals(seller);
    }
}
