package cn.gongkai.request;

import cn.gongkai.request.fee.Tariff;
import java.time.LocalDate;

/// A processing fee that was asked for (国办函〔2020〕109号).
///
/// @param count requests of the month, or pages
/// @param yuan the amount
/// @param payBy the last day to pay
public record Fee(Tariff tariff, int count, long yuan, LocalDate payBy, boolean paid) {

    Fee settled() {
        return new Fee(tariff, count, yuan, payBy, true);
    }
}
