// Asks how the picture of the map is to be saved, and saves it. The window's theme, size and zoom play no part.
#pragma once

#include "widgets/export/render_request.h"
#include "widgets/map/map_layouter.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::app {

class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    /// `legend`: whether the window has one.
    ExportDialog(paint::MapPicture picture, map::LayoutPointer layout, paint::ThemeKind windowTheme, bool legend = false,
                 QWidget* parent = nullptr);

    /// What the picture points at, so that it outlives a change of the cluster while the dialog is open.
    void keep(std::shared_ptr<const flow::FlowTrace> trace) { m_trace = std::move(trace); }
    void setFileName(const QString& fileName);
    QString fileName() const;
    exporting::RenderRequest request() const;
    /// Writes the file; says in the dialog what went wrong, and whether it went well.
    bool save();

private:
    void buildFields(paint::ThemeKind windowTheme);
    void buildBackgrounds(paint::ThemeKind windowTheme);
    void arrangeFields();
    void chooseFile();
    void followFormat();
    void refresh();
    QString formatEnding() const;

    paint::MapPicture m_picture;
    map::LayoutPointer m_layout; ///< keeps what the picture points at
    std::shared_ptr<const flow::FlowTrace> m_trace;
    QLineEdit* m_file;
    QPushButton* m_browse;
    QComboBox* m_format;
    QComboBox* m_background;
    QComboBox* m_text;
    QCheckBox* m_legend;
    QCheckBox* m_fixedSize;
    QSpinBox* m_width;
    QSpinBox* m_height;
    QDoubleSpinBox* m_scale;
    labels::PlainLabel* m_preview;
    labels::PlainLabel* m_problem;
    QPushButton* m_save;
};

} // namespace hopscope::app
