package live.blytz.platform.docs;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bodies as their records say them: names in snake_case, and what is not {@code @Nullable} is
 * always there.
 */
final class WireModels extends ModelResolver {

    private static final String OURS = "live.blytz.";
    private static final String NULL = "null";

    WireModels(ObjectMapper mapper) {
        super(mapper);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
        Schema<?> resolved = super.resolve(type, context, next);
        var raw = _mapper.constructType(type.getType()).getRawClass();
        if (resolved != null && raw.isRecord() && raw.getName().startsWith(OURS)) {
            var model = defined(resolved, context);
            for (var component : raw.getRecordComponents()) {
                describe(component, model);
            }
        }
        return resolved;
    }

    private static Schema<?> defined(Schema<?> resolved, ModelConverterContext context) {
        var reference = resolved.get$ref();
        if (reference == null) {
            return resolved;
        }
        var model =
                context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
        return model == null ? resolved : model;
    }

    private static void describe(RecordComponent component, Schema<?> model) {
        var name = name(component);
        var property = model.getProperties() == null ? null : model.getProperties().get(name);
        if (property == null) {
            return;
        }
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            model.getProperties().put(name, orNull(property));
        } else if (model.getRequired() == null || !model.getRequired().contains(name)) {
            model.addRequiredItem(name);
        }
    }

    private static String name(RecordComponent component) {
        var told = component.getAccessor().getAnnotation(JsonProperty.class);
        return told == null || told.value().isEmpty()
                ? SnakeCaseStrategy.INSTANCE.translate(component.getName())
                : told.value();
    }

    private static Schema<?> orNull(Schema<?> property) {
        var types = property.getTypes();
        if (types != null && property.getEnum() == null) {
            property.addType(NULL);
            return property;
        }
        return property.get$ref() == null && property.getEnum() == null
                ? property
                : new JsonSchema().oneOf(List.of(property, nothing()));
    }

    private static Schema<?> nothing() {
        var nothing = new JsonSchema();
        nothing.addType(NULL);
        return nothing;
    }
}
