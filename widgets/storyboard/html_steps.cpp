#include "widgets/storyboard/html_steps.h"

#include "widgets/labels/shown_text.h"
#include "widgets/storyboard/template_text.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>

namespace hopscope::storyboard {

/// The translation context of this file.
class StepListText
{
    Q_DECLARE_TR_FUNCTIONS(StepListText)
};

namespace {

QByteArray cell(const QByteArray& text, bool changed)
{
    return (changed ? "<td class=\"changed\">" : "<td>") + text + "</td>";
}

QByteArray outerText(const Storyboard& board, const flow::PacketHeader& header)
{
    if (!header.outer)
        return "\u2013";
    return escaped(board.words->overlay(*header.outer) + " " + header.outer->source.toString() + " \u2192 " + header.outer->destination.toString());
}

QByteArray headerRow(const Storyboard& board, const QString& name, const std::optional<flow::PacketHeader>& header, const flow::HeaderChange& change, bool after)
{
    const QByteArray head = "<tr><th scope=\"row\">" + escaped(name) + "</th>";
    if (!header)
        return head + "<td colspan=\"3\">\u2013</td></tr>";
    return head + cell(escaped(header->source.toString()), after && change.sourceChanges()) + cell(escaped(header->destination.toString()), after && change.destinationChanges()) +
           cell(outerText(board, *header), after && change.outerChanges()) + "</tr>";
}

QByteArray headerTable(const Storyboard& board, const stage::StoryStep& step)
{
    const QByteArray heads = "<thead><tr><td></td><th scope=\"col\">" + escaped(StepListText::tr("Source")) + "</th><th scope=\"col\">" + escaped(StepListText::tr("Destination")) +
                             "</th><th scope=\"col\">" + escaped(StepListText::tr("Outer header")) + "</th></tr></thead>";
    return "<table>" + heads + "<tbody>" + headerRow(board, StepListText::tr("Before"), step.header.before, step.header, false) +
           headerRow(board, StepListText::tr("After"), step.header.after, step.header, true) + "</tbody></table>";
}

QJsonArray pointsTo(const stage::Stage& stage, std::size_t step)
{
    QJsonArray points;
    for (const stage::StageWire& wire : stage.wires)
        if (wire.step == step && !wire.lookup && points.isEmpty())
            for (const stage::Point& point : wire.path)
                points.append(QJsonArray{point.x, point.y});
    return points;
}

std::string headerText(const Storyboard& board, const flow::PacketHeader& header)
{
    const std::string inner = header.source.toString() + " \u2192 " + header.destination.toString();
    return header.outer ? board.words->overlay(*header.outer) + " [" + inner + "]" : inner;
}

/// The right answer first, then what people take for it: nothing changes, one side only, both sides swapped.
std::vector<std::string> answers(const Storyboard& board, const flow::HeaderChange& change)
{
    const flow::PacketHeader& before = *change.before;
    const flow::PacketHeader& after = *change.after;
    std::vector<std::string> all;
    for (const flow::PacketHeader& header : {after, before, flow::PacketHeader{after.source, before.destination, before.outer},
                                             flow::PacketHeader{before.source, after.destination, before.outer},
                                             flow::PacketHeader{after.source, after.destination, before.outer}, flow::PacketHeader{before.destination, before.source, before.outer}}) {
        const std::string text = headerText(board, header);
        if (all.size() < 4 && std::find(all.begin(), all.end(), text) == all.end())
            all.push_back(text);
    }
    return all;
}

QJsonObject questionOf(const Storyboard& board, std::size_t index)
{
    const stage::StoryStep& step = board.story.steps[index];
    if (!step.header.changes())
        return {};
    std::vector<std::string> all = answers(board, step.header);
    const std::string right = all.front();
    std::rotate(all.begin(), all.begin() + std::ptrdiff_t((index * 3 + 1) % all.size()), all.end());
    QJsonArray choices;
    std::size_t place = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        choices.append(labels::shownLine(QString::fromStdString(all[i])));
        place = all[i] == right ? i : place;
    }
    const QByteArray key = QByteArray::number(qulonglong(index)) + ':' + QByteArray::number(qulonglong(place));
    return {{QStringLiteral("choices"), choices}, {QStringLiteral("key"), QString::fromLatin1(key.toBase64())}};
}

} // namespace

QByteArray stepList(const Storyboard& board)
{
    QByteArray list;
    for (std::size_t i = 0; i < board.story.steps.size(); ++i) {
        const stage::StoryStep& step = board.story.steps[i];
        const std::string why = board.words->why(board.story, step);
        list += "<li value=\"" + QByteArray::number(step.number) + "\" data-step=\"" + QByteArray::number(qulonglong(i + 1)) + "\"" + (step.reply ? " class=\"reply\"" : "") +
                "><p class=\"place\">" + escaped(board.words->placeName(board.story.places[step.place])) + "</p><p class=\"sentence\">" +
                escaped(board.words->sentence(board.story, step)) + "</p>" + (why.empty() ? QByteArray() : "<p class=\"why\">" + escaped(why) + "</p>") + headerTable(board, step) +
                "</li>\n";
    }
    return list;
}

QJsonArray stepData(const Storyboard& board)
{
    QJsonArray steps;
    for (std::size_t i = 0; i < board.story.steps.size(); ++i) {
        QJsonObject step{{QStringLiteral("path"), pointsTo(*board.stage, i)}, {QStringLiteral("reply"), board.story.steps[i].reply},
                         {QStringLiteral("number"), board.story.steps[i].number}};
        if (const QJsonObject question = questionOf(board, i); !question.isEmpty())
            step.insert(QStringLiteral("question"), question);
        steps.append(step);
    }
    return steps;
}

} // namespace hopscope::storyboard
