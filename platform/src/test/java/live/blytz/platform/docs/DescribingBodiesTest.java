package live.blytz.platform.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverterContextImpl;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DescribingBodiesTest {

    enum Colour {
        RED
    }

    record Lamp(String serialNumber, @JsonProperty("watts") int power) {}

    record Room(
            Lamp lamp,
            @Nullable Lamp spare,
            @Nullable String note,
            @Nullable Colour paint,
            List<String> names) {}

    private final Schema<?> room = model("Room");

    @Test
    void whatIsNotNullableIsAlwaysThere() {
        assertThat(room.getRequired()).containsExactlyInAnyOrder("lamp", "names");
        assertThat(model("Lamp").getRequired()).containsExactlyInAnyOrder("serial_number", "watts");
    }

    @Test
    void whatIsNullableMayBeNull() {
        var properties = room.getProperties();
        assertThat(properties.get("note").getTypes()).containsExactly("string", "null");
        assertThat(properties.get("spare").getOneOf())
                .extracting("$ref")
                .containsExactly("#/components/schemas/Lamp", null);
        assertThat(properties.get("paint").getOneOf()).hasSize(2);
    }

    private static Schema<?> model(String name) {
        var mapper = new ObjectMapper();
        mapper.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        var context = new ModelConverterContextImpl(new WireModels(mapper).openapi31(true));
        context.resolve(new AnnotatedType(Room.class).resolveAsRef(true));
        return context.getDefinedModels().get(name);
    }
}
