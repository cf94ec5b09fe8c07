#include "app/asked_path.h"
#include "app/background_word.h"
#include "app/flow_request.h"
#include "app/picture_data.h"
#include "app/picture_footer.h"
#include "app/run_command.h"
#include "model/stage/stage_footer.h"
#include "widgets/stage/stage_page.h"
#include "widgets/wording/stage_wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace hopscope::app {

/// The translation context of this file.
class StageText
{
    Q_DECLARE_TR_FUNCTIONS(StageText)
};

namespace {

/// Where it ends, else where it is first translated, else where anything of it first changes, else where it arrives.
std::size_t tellingStep(const stage::StageStory& story)
{
    if (story.stop)
        return *story.stop;
    const auto first = [&](auto test) { return std::size_t(std::find_if(story.steps.begin(), story.steps.end(), test) - story.steps.begin()); };
    const std::size_t count = story.steps.size();
    for (const std::size_t found : {first([](const stage::StoryStep& step) { return !step.reply && step.header.destinationChanges(); }),
                                    first([](const stage::StoryStep& step) { return !step.reply && step.header.changes(); }),
                                    first([](const stage::StoryStep& step) { return step.step.reason == flow::Reason::DeliveredToSocket; })})
        if (found < count)
            return found;
    return 0;
}

Result<std::size_t> chosenStep(const StageCommand& command, const stage::StageStory& story)
{
    if (!command.step)
        return tellingStep(story);
    if (const auto found = story.stepNumbered(*command.step))
        return *found;
    const QString last = story.steps.empty() ? QStringLiteral("0") : QString::number(story.steps.back().number);
    return Error{ErrorKind::InvalidArgument, StageText::tr("the path's steps end with %1").arg(last).toStdString(), "--at " + std::to_string(*command.step)};
}

std::string lines(const std::vector<std::string>& sentences)
{
    std::string text;
    for (const std::string& sentence : sentences)
        text += sentence + '\n';
    return text;
}

int writePicture(const StageCommand& command, const flow::FlowTrace& trace, const stage::StageStory& story, const stage::StageOptions& options, const std::vector<std::string>& footer,
                 const QByteArray& data, const Streams& streams)
{
    const auto step = chosenStep(command, story);
    if (!step)
        return report(step.error(), streams);
    stagepaint::StagePageRequest request;
    request.stage = std::make_shared<stage::Stage>(stage::computeStageWithFooter(trace, story.candidate, options, footer));
    request.step = *step;
    request.background = backgroundByWord(command.theme);
    request.textMode = command.editableText ? paint::TextMode::Native : paint::TextMode::Outlines;
    request.scale = command.scale;
    request.title = pathTitle(command.title, trace);
    request.description = QString::fromStdString(lines(stage::storyInWords(story, *options.words))).trimmed();
    exporting::Page page = stagepaint::stagePage(request);
    page.data = data;
    const Status written = exporting::renderToFile(page, QString::fromStdString(command.outFile));
    if (!written)
        return report(written.error(), streams);
    reportRemark(groundRemark(request.background, QString::fromStdString(command.outFile)), streams);
    if (!request.stage->fits)
        reportRemark(StageText::tr("The picture is too small for the whole path; give a larger --size."), streams);
    return exitDone;
}

int stageOf(const StageCommand& command, const AskedPath& path, const mask::Hidden& hidden, const QByteArray& data, const Streams& streams)
{
    const wording::StageWording words;
    stage::StageOptions options = stageOptionsOf(path, command.width, command.height, command.title);
    options.words = &words;
    const stage::StageStory story = stage::tellStory(*path.trace, path.candidate, options.places, options.podMtu);
    if (command.inWords)
        streams.out << lines(stage::storyInWords(story, words));
    if (command.outFile.empty())
        return exitDone;
    const QString legend = command.legend ? pathLegend(story) : QString();
    return writePicture(command, *path.trace, story, options, footerLines(QString::fromStdString(command.caption), hidden, !command.noFooter, legend), data, streams);
}

} // namespace

int runStage(const StageCommand& command, const SourceOptions& source, const Streams& streams)
{
    if (!command.outFile.empty() && !exporting::formatOf(QString::fromStdString(command.outFile)))
        return report({ErrorKind::Unsupported, exporting::pictureEndings().toStdString(), command.outFile}, streams);
    const auto query = queryOf(command.flow);
    if (!query)
        return report(query.error(), streams);
    const auto hidden = hiddenByWords(command.mask);
    if (!hidden)
        return report(hidden.error(), streams);
    const auto opened = openCluster(source, false, streams.error);
    if (!opened)
        return report(opened.error(), streams);
    reportGaps(opened->loaded, streams);
    if (!command.outFile.empty())
        paint::loadBundledFonts();
    const auto path = askedPath(*opened->loaded.snapshot, *query, command.endpoint, *hidden);
    if (!path) {
        report(path.error(), streams);
        return exitWrongUsage;
    }
    QByteArray document;
    if (!command.noData && hidden->none() && carriesData(QString::fromStdString(command.outFile))) {
        const PictureData data = pathData(*opened->loaded.snapshot, *path->trace, command.endpoint, opened->now);
        reportRemark(dataRemark(data, QString::fromStdString(command.outFile)), streams);
        document = QByteArray::fromStdString(data.document);
    }
    return stageOf(command, *path, *hidden, document, streams);
}

} // namespace hopscope::app
