#include "widgets/storyboard/pptx_file.h"

#include "widgets/export/picture_frame.h"
#include "widgets/storyboard/slide_deck.h"
#include "widgets/storyboard/slide_notes.h"
#include "widgets/storyboard/slide_shapes.h"

namespace hopscope::storyboard {

namespace {

/// Where the packet stands: at the end of its step's row.
stage::StageMoment standing(const stage::Stage& stage, std::size_t moment)
{
    if (moment == 0)
        return stage::stageAsWhole(stage);
    stage::StageMoment at = stage::stageAtStep(stage, moment - 1);
    if (at.row) {
        const stage::Rect& row = stage.rows[*at.row].rect;
        at.packet = stage::Point{row.right() - row.height / 2, row.center().y};
    }
    return at;
}

QByteArray shapesOf(const Storyboard& board, std::size_t moment)
{
    ShapeDevice device(QSizeF(board.stage->width, board.stage->height));
    QPainter painter(&device);
    stagepaint::StagePicture picture;
    picture.stage = board.stage.get();
    picture.moment = standing(*board.stage, moment);
    picture.theme = &paint::Theme::of(exporting::themeOf(board.background));
    picture.ground = false; // the slide's own
    picture.onPart = [&device](const std::string& name) { device.beginGroup(name); };
    stagepaint::paintStage(painter, picture);
    painter.end();
    QByteArray shapes;
    int id = 3; // 1 is the slide's own, 2 its title
    for (const ShapeGroup& group : device.groups())
        shapes += slideGroup(group, id);
    return shapes;
}

} // namespace

Result<QByteArray> renderPptx(const Storyboard& board)
{
    SlideDeck deck{board.title, QSizeF(board.stage->width, board.stage->height), paint::Theme::of(exporting::themeOf(board.background)).region, {}};
    for (std::size_t i = 0; i <= board.stage->steps.size(); ++i)
        deck.slides.push_back({slideTitle(board, i), shapesOf(board, i), notesOf(board, i)});
    return renderDeck(deck);
}

} // namespace hopscope::storyboard
