package cn.gongkai.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.nayuki.qrcodegen.QrCode;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A QR code (ISO/IEC 18004) as a picture in an address, so that no other server sees what it says.
final class QrPicture {

    private static final int BORDER = 4;

    private QrPicture() {}

    static String svg(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var size = code.size + 2 * BORDER;
        var path = IntStream.range(0, code.size * code.size)
                .filter(at -> code.getModule(at % code.size, at / code.size))
                .mapToObj(at -> "M%d,%dh1v1h-1z".formatted(at % code.size + BORDER, at / code.size + BORDER))
                .collect(Collectors.joining());
        var svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\"><path fill=\"#fff\" d=\"M0,0h%dv%dh-%dz\"/><path d=\"%s\"/></svg>"
                        .formatted(size, size, size, size, size, path);
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(UTF_8));
    }
}
