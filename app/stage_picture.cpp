#include "app/stage_picture.h"

#include "model/stage/stage_footer.h"

#include <QCoreApplication>

namespace hopscope::app {

/// The translation context of this file.
class StagePictureText
{
    Q_DECLARE_TR_FUNCTIONS(StagePictureText)
};

namespace {

constexpr QSize usualStage{1280, 800};

} // namespace

exporting::Page stagePageOf(const StageSubject& subject, const QSize& size, exporting::Background background, double scale, paint::TextMode textMode,
                            const QString& heading, const std::vector<std::string>& footer)
{
    stage::StageOptions options = subject.options;
    options.parts = {};
    options.textScale = 0;
    options.margin = stage::StageOptions().margin;
    options.width = size.isEmpty() ? usualStage.width() : size.width();
    options.height = size.isEmpty() ? usualStage.height() : size.height();
    QStringList title{heading, subject.remark};
    title.removeAll(QString());
    options.title = title.join(QStringLiteral(" · ")).toStdString();
    stagepaint::StagePageRequest request;
    request.stage = std::make_shared<stage::Stage>(stage::computeStageWithFooter(*subject.trace, subject.candidate, options, footer));
    request.step = subject.step;
    request.background = background;
    request.textMode = textMode;
    request.scale = scale;
    request.title = title.isEmpty() ? StagePictureText::tr("The path of a packet") : title.join(QStringLiteral(" – "));
    std::string lines;
    for (const std::string& line : stage::storyInWords(stage::tellStory(*subject.trace, subject.candidate, options.places, options.podMtu), *options.words))
        lines += line + '\n';
    request.description = QString::fromStdString(lines).trimmed();
    return stagepaint::stagePage(request);
}

} // namespace hopscope::app
