// The map with a path, laid out for a screen of its own.
#pragma once

#include "widgets/export/picture_subject.h"
#include "widgets/player/path_steps.h"

#include <QWidget>

#include <functional>

namespace hopscope::app {

class PresentedMap : public QWidget
{
public:
    /// `subject`, `picture`: what the window's map shows now. The steps must outlive it.
    PresentedMap(player::PathSteps& steps, std::function<exporting::PictureSubject()> subject, std::function<paint::MapPicture()> picture, QWidget* parent = nullptr);
    void setTheme(const paint::Theme& theme);
    /// Of its letters.
    void setTextScale(double scale);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void forgetLayout();

    player::PathSteps& m_steps;
    std::function<exporting::PictureSubject()> m_subject;
    std::function<paint::MapPicture()> m_picture;
    const paint::Theme* m_theme;
    double m_textScale = 1;
    std::optional<layout::MapLayout> m_layout; ///< for this size; made when it is looked at
};

} // namespace hopscope::app
