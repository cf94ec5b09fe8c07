#include "widgets/tables/natural_order.h"

namespace hopscope::tables {
namespace {

/// The run of digits at `at`, without leading zeros; moves `at` behind it.
QStringView takeNumber(QStringView text, qsizetype& at)
{
    while (at < text.size() - 1 && text[at] == u'0' && text[at + 1].isDigit())
        ++at;
    const qsizetype begin = at;
    while (at < text.size() && text[at].isDigit())
        ++at;
    return text.mid(begin, at - begin);
}

} // namespace

int naturalCompare(QStringView left, QStringView right)
{
    qsizetype l = 0;
    qsizetype r = 0;
    while (l < left.size() && r < right.size()) {
        if (left[l].isDigit() && right[r].isDigit()) {
            const QStringView one = takeNumber(left, l);
            const QStringView other = takeNumber(right, r);
            if (one.size() != other.size())
                return one.size() < other.size() ? -1 : 1;
            if (const int order = one.compare(other))
                return order;
            continue;
        }
        const QChar one = left[l++].toCaseFolded();
        const QChar other = right[r++].toCaseFolded();
        if (one != other)
            return one < other ? -1 : 1;
    }
    return int((left.size() - l > 0) - (right.size() - r > 0));
}

} // namespace hopscope::tables
