package live.blytz.platform.security;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** A query fills what its form declares, and reaches nothing behind it: {@code seller[$ne]=x}. */
@ControllerAdvice
class DeclaredOnly {

    @InitBinder
    void bind(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
