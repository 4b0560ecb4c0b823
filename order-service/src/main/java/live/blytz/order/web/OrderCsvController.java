package live.blytz.order.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import live.blytz.order.application.Ordering;
import live.blytz.platform.security.Caller;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "orders")
class OrderCsvController {

    private static final String CSV = "text/csv";
    private static final int AT_ONCE = 200;

    private final Ordering ordering;

    OrderCsvController(Ordering ordering) {
        this.ordering = ordering;
    }

    /** The whole list, read in parts, so that no list is too long. */
    @GetMapping(path = "/api/v1/orders", produces = CSV)
    @Operation(summary = "The same list as a table, whole")
    void list(
            Caller caller,
            @ParameterObject @ModelAttribute OrderList which,
            HttpServletResponse response)
            throws IOException {
        var filter = which.filter(caller, null);
        response.setContentType(CSV);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"orders.csv\"");
        var out = response.getWriter();
        out.print(OrderCsv.HEADER);
        var part = ordering.list(filter, AT_ONCE);
        while (!part.isEmpty()) {
            part.forEach(order -> out.print(OrderCsv.line(order)));
            part = ordering.list(filter.after(OrderList.placeOf(part.getLast())), AT_ONCE);
        }
    }
}
