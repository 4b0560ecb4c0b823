package live.blytz.platform.door;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import live.blytz.platform.idempotency.OwnIdempotency;
import live.blytz.platform.money.Money;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import live.blytz.platform.security.PublicPaths;
import live.blytz.platform.test.TestTokens;
import live.blytz.platform.web.ETags;
import live.blytz.platform.web.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service with one table, one public page and a few doors. */
@SpringBootApplication
@RestController
@Import(TestTokens.Config.class)
class GuestBook {

    /** So many more requests fail after they wrote. */
    static final AtomicInteger FAILURES = new AtomicInteger();

    private final JdbcClient jdbc;

    GuestBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("create table if not exists entry (id uuid primary key, said text)").update();
    }

    @Bean
    static PublicPaths publicPaths() {
        return PublicPaths.of("GET /public");
    }

    record Entry(
            @NotBlank @Size(max = 20) String said,
            @Positive int timesSaid,
            @NotNull @Valid Money paidTip) {}

    @GetMapping("/public")
    Map<String, String> greeting(@Nullable Caller caller) {
        return Map.of("hello", caller == null ? "stranger" : caller.id().toString());
    }

    @GetMapping("/entries")
    Map<String, Integer> entries(@RequestParam(required = false) @Nullable Integer limit) {
        return Map.of("limit", Limit.of(limit));
    }

    @GetMapping("/entries/{id}")
    Entry entry(@PathVariable UUID id) {
        throw Refusal.notFound();
    }

    @PutMapping("/entries/{id}")
    ResponseEntity<?> edit(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version) {
        ETags.require(version, 3, Map.of("said", "what is there now"));
        return ResponseEntity.ok().eTag(ETags.of(4)).build();
    }

    @PostMapping("/entries")
    ResponseEntity<Map<String, String>> write(
            @Valid @RequestBody Entry entry,
            Caller caller,
            @RequestParam(defaultValue = "0") long wait)
            throws InterruptedException {
        var id = UUID.randomUUID();
        jdbc.sql("insert into entry values (?, ?)").param(id).param(entry.said()).update();
        Thread.sleep(wait);
        if (FAILURES.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            throw new IllegalStateException("the pen broke: select secret from somewhere");
        }
        return ResponseEntity.created(URI.create("/entries/" + id))
                .body(Map.of("id", id.toString(), "by", caller.id().toString()));
    }

    @PostMapping("/own")
    @OwnIdempotency
    Map<String, String> own() {
        return Map.of("id", UUID.randomUUID().toString());
    }

    @PostMapping("/admin")
    @PreAuthorize("hasRole('ADMIN')")
    Map<String, String> admin(@Valid @RequestBody Entry entry) {
        return Map.of();
    }

    long count() {
        return jdbc.sql("select count(*) from entry").query(Long.class).single();
    }
}
