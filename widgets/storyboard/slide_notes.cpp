#include "widgets/storyboard/slide_notes.h"

namespace hopscope::storyboard {

namespace {

QString text(const std::string& words)
{
    return QString::fromStdString(words);
}

} // namespace

QStringList notesOf(const Storyboard& board, std::size_t moment)
{
    // The first line of the story is the verdict, then there is one for each step.
    const std::vector<std::string> story = stage::storyInWords(board.story, *board.words);
    QStringList notes;
    if (moment == 0)
        for (const std::string& line : story)
            notes << text(line);
    else if (moment < story.size())
        notes << text(story[moment]);
    if (board.trace->assumptions.empty())
        return notes;
    QStringList rests;
    for (const flow::Assumption& assumption : board.trace->assumptions)
        rests << text(board.words->assumption(assumption));
    return notes << text(board.words->restsOn()) + QLatin1Char(' ') + rests.join(QStringLiteral(" \u00b7 "));
}

QString slideTitle(const Storyboard& board, std::size_t moment)
{
    if (moment == 0 || moment > board.story.steps.size())
        return board.title;
    const stage::StoryStep& step = board.story.steps[moment - 1];
    return QString::number(step.number) + QStringLiteral(". ") + text(board.words->sentence(board.story, step));
}

} // namespace hopscope::storyboard
