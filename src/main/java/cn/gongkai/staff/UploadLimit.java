package cn.gongkai.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// Refuses a file of staff's that is too large before anything reads it. Otherwise the form that holds it would be read
/// as empty, without its token against foreign pages, and be refused for that.
@Component
@Order(UploadLimit.BEFORE_THE_DOORS)
class UploadLimit extends OncePerRequestFilter {

    /// Spring Security's filters stand at -100.
    static final int BEFORE_THE_DOORS = -101;

    private final DataSize most;

    UploadLimit(MultipartProperties settings) {
        this.most = settings.getMaxFileSize();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var address = request.getRequestURI();
        return !address.startsWith("/staff/") && !address.startsWith("/api/staff/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        if (type == null || !type.startsWith("multipart/") || request.getContentLengthLong() <= most.toBytes()) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getRequestURI().startsWith("/api/")) {
            var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE, sentence(most));
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            JsonMapper.shared().writeValue(response.getOutputStream(), problem);
        } else {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        }
    }

    static String sentence(DataSize most) {
        return Sentences.of("call.tooLarge", String.valueOf(most.toMegabytes()));
    }
}
