#include "widgets/stage/stage_page.h"

#include "widgets/export/picture_frame.h"

namespace hopscope::stagepaint {

exporting::Page stagePage(const StagePageRequest& request)
{
    exporting::Page page;
    page.size = QSizeF(request.stage->width, request.stage->height) * request.scale;
    page.scale = request.scale;
    page.transparent = request.background == exporting::Background::Transparent;
    page.title = request.title;
    page.description = request.description;
    page.text = request.textMode;
    page.paint = [request, transparent = page.transparent](QPainter& painter, paint::TextMode text) {
        StagePicture picture;
        picture.stage = request.stage.get();
        picture.moment = request.moment ? *request.moment : stage::stageAtStep(*request.stage, request.step);
        picture.theme = &paint::Theme::of(exporting::themeOf(request.background));
        picture.textMode = text;
        picture.ground = !transparent;
        painter.save();
        painter.scale(request.scale, request.scale);
        paintStage(painter, picture);
        painter.restore();
    };
    return page;
}

} // namespace hopscope::stagepaint
