package live.blytz.local.permission;

import java.util.Map;

/**
 * One line of the table of permissions.
 *
 * @param path as the API document writes it
 * @param query what is asked with it, with its question mark, or nothing
 * @param thing what the path is about; with {@code !} a new one for each call that may change it
 * @param because why it is so
 */
record Rule(
        String method,
        String path,
        String query,
        String thing,
        Map<Role, Answers> answers,
        String because) {

    String operation() {
        return method + " " + path;
    }

    String title() {
        return operation() + query;
    }

    boolean usesUp() {
        return thing.endsWith("!");
    }

    String thingName() {
        return usesUp() ? thing.substring(0, thing.length() - 1) : thing;
    }
}
