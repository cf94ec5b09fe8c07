// Findings as rows in groups, in words, ready to be shown.
#pragma once

#include "model/findings/finding_watch.h"

#include <QString>
#include <QStringList>

namespace hopscope::app {

enum class FindingGrouping : std::uint8_t
{
    Severity,
    Object,
    Rule
};

struct FindingRow
{
    const findings::WatchedFinding* found = nullptr; ///< of the reading; null: a rule that was not checked, or is clear
    QString sentence;
    QString object;
    QString rule;
    QString severity; ///< the word

    bool operator==(const FindingRow&) const = default;
};

struct FindingGroup
{
    QString name; ///< tells it from others, in any language
    QString title;
    bool isOpen = true; ///< as long as nobody folds or unfolds it
    std::vector<FindingRow> rows;

    bool operator==(const FindingGroup&) const = default;
};

struct FindingRows
{
    std::shared_ptr<const findings::FindingsReading> reading; ///< that the rows point into
    std::vector<FindingGroup> groups;

    bool operator==(const FindingRows&) const = default;
};

/// Those whose words hold each word of the filter; one in quotes is the whole name of one of their objects ("Service shop/web").
/// What was not checked, and why, and what is clear come last.
FindingRows findingRows(const std::shared_ptr<const findings::FindingsReading>& reading, FindingGrouping grouping, const QString& filter);

/// "2 errors", "5 warnings", "1 note", the worst first; without those of which there are none.
QStringList countsOfFindings(std::size_t errors, std::size_t warnings, std::size_t notes = 0);
/// "2 errors, 1 note"; where nothing was found, that, and what it rests on.
QString summaryOfFindings(const findings::FindingsReading& reading);

} // namespace hopscope::app
