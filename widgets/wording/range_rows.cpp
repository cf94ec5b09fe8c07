#include "widgets/wording/range_rows.h"

#include "model/ip/port_span.h"
#include "widgets/wording/whatis_wording.h"
#include "widgets/wording/wording.h"
#include "widgets/wording/words.h"

#include <QLocale>

namespace hopscope::wording {

using addresses::RangeRow;
using addresses::Unsaid;

namespace {

QString numberOr(const std::optional<ip::AddressNumber>& number, Unsaid why)
{
    if (number)
        return countWord(*number);
    switch (why) {
    case Unsaid::OutsideOfApi: return Wording::tr("not visible");
    case Unsaid::DividedByNode: return Wording::tr("by node");
    default: return Wording::tr("unknown");
    }
}

QString gapText(const RangeRow& row)
{
    if (row.biggestPortGap)
        return toText(ip::portSpan(*row.biggestPortGap));
    if (row.biggestGap)
        return toText(row.biggestGap->toString());
    return row.nodeRangesLeft ? Wording::tr("room for %1 more nodes").arg(countWord(*row.nodeRangesLeft)) : QString();
}

QString usedText(const RangeRow& row)
{
    const QString used = QLocale().toString(qulonglong(row.used));
    return row.isUsedAtLeast ? Wording::tr("at least %1").arg(used) : used;
}

QString bandText(const RangeRow& row)
{
    return row.staticBand == 0 ? QString() : Wording::tr("%L1 of the first %L2").arg(row.usedInBand).arg(row.staticBand);
}

} // namespace

QString rangeName(const RangeRow& row)
{
    return row.range ? toText(row.range->range.toString()) : toText(ip::portSpan(row.ports));
}

QString rangePurpose(const RangeRow& row)
{
    return row.range ? rangeWord(*row.range) : Wording::tr("NodePorts");
}

QString rangeAssigner(const RangeRow& row)
{
    return row.range ? assignedByWord(row.range->assignedBy, row.range->assignedByName) : assignedByWord(facts::AssignedBy::ApiServer, {});
}

QString shortAssigner(const RangeRow& row)
{
    if (row.range && !row.range->assignedByName.empty())
        return toText(row.range->assignedByName);
    const bool isApiServer = !row.range || row.range->assignedBy == facts::AssignedBy::ApiServer;
    return isApiServer ? Wording::tr("API server") : rangeAssigner(row);
}

QString shortGap(const RangeRow& row)
{
    if (row.biggestPortGap)
        return QLocale().toString(row.biggestPortGap->second - row.biggestPortGap->first + 1);
    return row.biggestGap ? countWord(row.biggestGap->count()) : gapText(row);
}

QString unsaidSentence(Unsaid why)
{
    switch (why) {
    case Unsaid::No: break;
    case Unsaid::UnknownIpam: return Wording::tr("Nothing shows how addresses of this range are given out.");
    case Unsaid::OutsideOfApi: return Wording::tr("The cloud gives out the addresses; what is free in its subnet is not visible here.");
    case Unsaid::Observed: return Wording::tr("Nothing names this range; it is what lies around the pods' addresses.");
    case Unsaid::DividedByNode: return Wording::tr("The range is handed on to the nodes in parts; only those have addresses to give.");
    case Unsaid::OtherMachines: return Wording::tr("Other machines than the nodes have addresses of this network, too; which ones is not visible here.");
    case Unsaid::NotAllRead: return Wording::tr("Not everything that uses the range was read.");
    }
    return {};
}

QStringList rangeColumns(bool wide)
{
    QStringList columns{Wording::tr("Range"), Wording::tr("What"), Wording::tr("Assigned by"), Wording::tr("Used"), Wording::tr("Usable"),
                        Wording::tr("Free"),  Wording::tr("Use"),  Wording::tr("Biggest gap"), Wording::tr("Conflicts")};
    if (wide)
        columns << Wording::tr("Size") << Wording::tr("Static band") << Wording::tr("Basis") << Wording::tr("Evidence");
    return columns;
}

QStringList rangeTexts(const RangeRow& row, bool wide)
{
    QStringList cells{QString(2 * row.depth, QLatin1Char(' ')) + rangeName(row),
                      rangePurpose(row),
                      rangeAssigner(row),
                      usedText(row),
                      numberOr(row.usable, row.usableUnsaid),
                      numberOr(row.free, row.freeUnsaid),
                      row.percent ? Wording::tr("%L1 %", "percent").arg(*row.percent) : QString(),
                      gapText(row),
                      row.conflicts > 0 ? QLocale().toString(qulonglong(row.conflicts)) : QString()};
    if (wide)
        cells << countWord(row.size) << bandText(row) << basisWord(row.basis) << toText(row.evidence);
    return cells;
}

} // namespace hopscope::wording
