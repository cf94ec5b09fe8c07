#include "app/finding_rows.h"

#include "widgets/labels/shown_text.h"
#include "widgets/panels/item_links.h"
#include "widgets/wording/finding_wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace hopscope::app {

using findings::Severity;
using findings::WatchedFinding;
using panels::objectName;

/// The translation context of this file.
class FindingListText
{
    Q_DECLARE_TR_FUNCTIONS(FindingListText)
};

QStringList countsOfFindings(std::size_t errors, std::size_t warnings, std::size_t notes)
{
    QStringList parts;
    if (errors > 0)
        parts << FindingListText::tr("%Ln error(s)", nullptr, int(errors));
    if (warnings > 0)
        parts << FindingListText::tr("%Ln warning(s)", nullptr, int(warnings));
    if (notes > 0)
        parts << FindingListText::tr("%Ln note(s)", nullptr, int(notes));
    return parts;
}

QString summaryOfFindings(const findings::FindingsReading& reading)
{
    const QStringList counts = countsOfFindings(reading.count(Severity::Error), reading.count(Severity::Warning), reading.count(Severity::Note));
    if (!counts.isEmpty())
        return counts.join(QStringLiteral(", "));
    if (reading.waiting > 0)
        return FindingListText::tr("Nothing yet");
    if (reading.clear.empty() && !reading.notChecked.empty())
        return FindingListText::tr("Nothing could be checked");
    return reading.notChecked.empty() ? FindingListText::tr("Nothing was found") : FindingListText::tr("Nothing was found in what could be checked");
}

namespace {

constexpr std::size_t mostOpenNotes = 100;
constexpr std::size_t mostOpenGroups = 50;

QString groupTitle(Severity severity, int count)
{
    switch (severity) {
    case Severity::Error: return FindingListText::tr("Errors: %Ln", nullptr, count);
    case Severity::Warning: return FindingListText::tr("Warnings: %Ln", nullptr, count);
    case Severity::Note: break;
    }
    return FindingListText::tr("Notes: %Ln", nullptr, count);
}

QString objectsOf(const findings::Finding& finding)
{
    constexpr std::size_t most = 3;
    QStringList names;
    for (std::size_t i = 0; i < std::min(finding.objects.size(), most); ++i)
        names << objectName(finding.objects[i]);
    const int more = int(finding.objects.size()) - int(names.size());
    QString text = names.join(QStringLiteral(", "));
    return more > 0 ? FindingListText::tr("%1 and %Ln more", nullptr, more).arg(text) : text;
}

FindingRow rowOf(const WatchedFinding& found)
{
    const findings::Finding& finding = found.finding;
    return {&found, labels::shownLine(wording::findingSentence(finding)), objectsOf(finding), wording::ruleName(finding.rule), wording::severityWord(finding.severity)};
}

struct Filter
{
    QStringList words;
    QStringList objects; ///< whole names
};

/// What stands between quotes is one object's name, also while its end is being written.
Filter filterOf(const QString& text)
{
    Filter filter;
    const QStringList parts = text.split(QLatin1Char('"'));
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i % 2 == 0)
            filter.words += parts[i].split(QLatin1Char(' '), Qt::SkipEmptyParts);
        else if (!parts[i].isEmpty())
            filter.objects << parts[i];
    }
    return filter;
}

/// The cell of the objects has the first few only.
template <class Function>
bool anyObject(const FindingRow& row, Function function)
{
    if (!row.found)
        return false;
    const auto& objects = row.found->finding.objects;
    return std::any_of(objects.begin(), objects.end(), [&](const kube::ObjectReference& object) { return function(objectName(object)); });
}

bool holds(const FindingRow& row, const Filter& filter)
{
    const auto holdsWord = [&](const QString& word) {
        const auto has = [&](const QString& text) { return text.contains(word, Qt::CaseInsensitive); };
        return has(row.sentence) || has(row.rule) || has(row.severity) || anyObject(row, has);
    };
    const auto isOf = [&](const QString& name) {
        return anyObject(row, [&](const QString& object) { return object.compare(name, Qt::CaseInsensitive) == 0; });
    };
    return std::all_of(filter.words.begin(), filter.words.end(), holdsWord) && std::all_of(filter.objects.begin(), filter.objects.end(), isOf);
}

/// Those with the worst first, then in order of the keys of `keyOf`.
template <class KeyOf, class TitleOf>
std::vector<FindingGroup> grouped(const std::vector<FindingRow>& rows, KeyOf keyOf, TitleOf titleOf)
{
    std::map<decltype(keyOf(rows.front())), FindingGroup> groups;
    for (const FindingRow& row : rows)
        groups[keyOf(row)].rows.push_back(row);
    std::vector<FindingGroup> all;
    for (auto& [key, group] : groups) {
        titleOf(group);
        group.isOpen = groups.size() <= mostOpenGroups;
        all.push_back(std::move(group));
    }
    const auto worst = [](const FindingGroup& group) { return group.rows.front().found->finding.severity; }; // rows stand in that order
    std::stable_sort(all.begin(), all.end(), [&](const FindingGroup& one, const FindingGroup& other) { return worst(one) > worst(other); });
    return all;
}

std::vector<FindingGroup> groupsOf(const std::vector<FindingRow>& rows, FindingGrouping grouping)
{
    const auto finding = [](const FindingRow& row) -> const findings::Finding& { return row.found->finding; };
    switch (grouping) {
    case FindingGrouping::Object:
        return grouped(rows, [&](const FindingRow& row) { return objectName(finding(row).subject()); }, [&](FindingGroup& group) {
            group.name = objectName(finding(group.rows.front()).subject());
            group.title = FindingListText::tr("%1: %Ln finding(s)", "an object", int(group.rows.size())).arg(group.name);
        });
    case FindingGrouping::Rule:
        return grouped(rows, [&](const FindingRow& row) { return finding(row).rule; }, [&](FindingGroup& group) {
            group.name = group.rows.front().rule;
            group.title = FindingListText::tr("%1: %Ln finding(s)", "a rule", int(group.rows.size())).arg(wording::ruleTitle(finding(group.rows.front()).rule));
        });
    case FindingGrouping::Severity: break;
    }
    auto groups = grouped(rows, [&](const FindingRow& row) { return -int(finding(row).severity); }, [&](FindingGroup& group) {
        const Severity severity = finding(group.rows.front()).severity;
        group.name = QString::fromLatin1(toString(severity).data());
        group.title = groupTitle(severity, int(group.rows.size()));
    });
    for (FindingGroup& group : groups)
        group.isOpen = group.rows.size() <= mostOpenNotes || finding(group.rows.front()).severity != Severity::Note;
    return groups;
}

/// A row for each reason, with the rules that it holds for.
FindingGroup notChecked(const findings::FindingsReading& reading)
{
    std::map<QString, QStringList> byReason;
    std::set<findings::RuleId> rules;
    for (const findings::NotChecked& gap : reading.notChecked) {
        rules.insert(gap.rule);
        QStringList& names = byReason[wording::notCheckedReason(gap)];
        if (!names.contains(wording::ruleName(gap.rule)))
            names << wording::ruleName(gap.rule);
    }
    FindingGroup group{QStringLiteral("not-checked"), FindingListText::tr("Not checked, or not everywhere: %Ln rule(s)", nullptr, int(rules.size())), false, {}};
    for (const auto& [reason, names] : byReason)
        group.rows.push_back({nullptr, labels::shownLine(reason), {}, names.join(QStringLiteral(", ")), FindingListText::tr("not checked")});
    return group;
}

FindingGroup clear(const findings::FindingsReading& reading)
{
    FindingGroup group{QStringLiteral("clear"), FindingListText::tr("Clear: %Ln rule(s)", nullptr, int(reading.clear.size())), false, {}};
    for (const findings::RuleId rule : reading.clear)
        group.rows.push_back({nullptr, wording::ruleTitle(rule), {}, wording::ruleName(rule), FindingListText::tr("clear", "a rule")});
    return group;
}

} // namespace

FindingRows findingRows(const std::shared_ptr<const findings::FindingsReading>& reading, FindingGrouping grouping, const QString& filter)
{
    FindingRows result{reading, {}};
    if (!reading)
        return result;
    const Filter asked = filterOf(filter);
    std::vector<FindingRow> rows;
    for (const WatchedFinding& each : reading->found) {
        if (FindingRow row = rowOf(each); holds(row, asked))
            rows.push_back(std::move(row));
    }
    if (!rows.empty())
        result.groups = groupsOf(rows, grouping);
    for (FindingGroup group : {notChecked(*reading), clear(*reading)}) {
        std::erase_if(group.rows, [&](const FindingRow& row) { return !holds(row, asked); });
        if (!group.rows.empty())
            result.groups.push_back(std::move(group));
    }
    return result;
}

} // namespace hopscope::app
