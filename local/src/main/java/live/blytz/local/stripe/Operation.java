package live.blytz.local.stripe;

import tools.jackson.databind.node.ObjectNode;

@FunctionalInterface
interface Operation {

    ObjectNode perform(Call call);
}
