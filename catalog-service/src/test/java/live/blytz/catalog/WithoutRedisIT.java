package live.blytz.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

@SpringBootTest(
        properties = {
            "spring.application.name=catalog-without-redis",
            "blytz.catalog.view-flush=1h",
            "spring.data.redis.url=redis://127.0.0.1:9",
            "spring.data.redis.connect-timeout=100ms"
        })
@DirtiesContext
class WithoutRedisIT extends CatalogIT {

    @Autowired private Views views;

    @Test
    void readsAndWritesGoOn() {
        var id = published(product("Unshaken", 1));
        var path = "/api/v1/products/" + id;

        assertThat(get(path)).hasStatusOk();
        assertThat(put(path, product("Changed", 1), "*", seller, "seller")).hasStatusOk();
        assertThat(get(path)).bodyJson().extractingPath("$.title").isEqualTo("Changed");
        views.flush();
    }
}
