/**
 * Figures on the screen and out of the program: the surface that shows a drawing, and the dialog
 * that asks for its size and format. Screens say what can be exported as {@link
 * org.robustscope.app.export.Exportables}; all else is done here, alike for charts and pictures.
 */
package org.robustscope.app.export;
