/** Given names common in the languages we meet, as a hint that two capitalised words are a person. Not a census. */
const names = `Aaron Abdul Abdullah Abigail Adam Adele Adrian Adriana Agata Agnes Agnieszka Ahmad Ahmed Ahmet Aisha Akira Alan Alba Albert Alberto Aleksander Aleksandra Alessandra Alessandro Alessia Alex Alexander
Alexandra Alexandre Alexis Alfred Alfredo Ali Alice Alicia Alina Alison Alistair Allison Alma Alvaro Alyssa Amal Amanda Amara Amelia Amelie Amina Amir Amit Amy Ana Anastasia Andre Andrea Andreas Andrei Andres Andrew
Andrzej Angela Angelina Anita Anja Anke Ann Anna Anne Anneke Annette Annika Anthony Antje Antoine Anton Antonia Antonio Anya Arjun Arnaud Arthur Artur Arturo Ashley Astrid Aurora Ayaka Ayesha Ayse Ayşe Barbara
Bart Bartosz Beata Beatrice Beatriz Ben Benedikt Benjamin Bernard Bernd Bettina Birgit Björn Bogdan Boris Brandon Brenda Brian Bridget Bruno Bryan Burak Caitlin Callum Camila Camille Carla Carlo Carlos Carmen
Carol Carolina Caroline Catalina Catherine Cecilia Cedric Celia Charles Charlotte Chiara Chloe Chloé Chris Christian Christiane Christina Christine Christoph Christopher Claire Clara Claudia Clement Colin Connor
Constance Cristina Cynthia Damian Dana Daniel Daniela Danielle Dario David Dawid Deborah Delphine Denis Dennis Diana Diane Diego Dieter Dimitri Dirk Dmitri Dominic Dominik Donald Donna Dorota Dorothy Duarte Dylan
Edward Eduardo Ekaterina Elena Eleanor Eleni Elias Elif Elisa Elizabeth Ella Ellen Elodie Elsa Emil Emilia Emily Emine Emma Emmanuel Enrico Enrique Eric Erica Erik Erika Ernesto Esra Esteban Esther Ethan Eugenia
Eva Evelyn Ewa Fabian Fabio Fatemeh Fatima Fatma Federica Federico Felipe Felix Ferdinand Fernanda Fernando Filip Filippo Fiona Flavia Florence Florian Francesca Francesco Francisco Franz Franziska François
Frederic Frédéric Friedrich Gabriel Gabriela Gabriele Gareth Gary Gavin Geoffrey George Georgia Gerald Gerard Gerhard Giacomo Gianluca Giorgia Giorgio Giovanni Giulia Giuseppe Gloria Gonzalo Gordon Graham Greta
Gregory Grzegorz Guadalupe Guido Guillaume Guillermo Gustav Gustavo Guy Hakan Hana Hannah Hannes Hans Harald Harold Haruka Haruto Harry Hasan Hassan Heather Hector Heidi Heike Heinrich Heinz Helen Helena Helene
Helga Hendrik Henri Henrik Henry Hiroshi Holger Hugo Hüseyin Ian Ibrahim Ignacio Igor Ilaria Ines Inga Inge Ingrid Irene Irina Iris Isaac Isabel Isabella Isabelle Ivan Jack Jackson Jacob Jacqueline Jaime Jakob
Jakub James Jamie Jan Jana Jane Janet Janina Jasmin Jason Javier Jean Jeanne Jeffrey Jennifer Jens Jeremy Jessica Jesus Jesús Jill Joachim Joan Joana Joanna Joao João Joel Joerg Johan Johann Johanna Johannes John
Jolanta Jonas Jonathan Jordi Jorge Jörg José Jose Josef Josefine Joseph Joshua Joyce Juan Juana Judith Julia Julian Juliana Julie Julien Juliette Julius Jürgen Justin Justyna Jutta Kacper Kai Karen Karim Karin
Karl Karolina Katarzyna Kate Katharina Katherine Kathleen Kathrin Katja Katrin Kazuki Keith Kelly Kemal Kenji Kenneth Kerstin Kevin Khadija Khalid Kim Kimberly Kirsten Klaus Konrad Krzysztof Lara Lars Laura Lauren
Laurent Lea Leah Leila Lena Leo Leon Leonardo Leonie Leticia Liam Lidia Lili Lily Lina Linda Lisa Lorena Lorenzo Louis Louise Luca Lucas Lucia Lucie Ludwig Luigi Luis Luisa Luiz Lukas Lydia Maciej Madeleine
Magdalena Maja Malgorzata Małgorzata Malik Manfred Manuel Manuela Marc Marcel Marcela Marcelo Marcin Marco Marcos Marcus Margaret Margarita Margot Maria Mariam Mariana Marianne Marie Marina Mario Marion Marta
Martha Martin Martina Mary Maryam Massimo Mateo Mateusz Matteo Matthew Matthias Maurice Mauro Max Maximilian Megan Mehmet Mei Melanie Melissa Meryem Michael Michał Michal Michel Michele Michelle Miguel Mikhail
Milan Mohamed Mohammad Mohammed Monica Monika Morgan Moritz Muhammad Murat Mustafa Nadia Nadine Nancy Naomi Natalia Natalie Natasha Nathan Neil Nicola Nicolas Nicole Niels Nikolai Nils Nina Noah Noemi Nora Norbert
Nour Nuno Oksana Oleg Olga Oliver Olivia Omar Oscar Oskar Osman Pablo Pamela Paola Paolo Patricia Patrick Patrik Paul Paula Paulina Pauline Paulo Pawel Paweł Pedro Peter Petra Philip Philipp Philippe Pierre Pietro
Piotr Priya Rachel Rafael Rahul Raj Rajesh Ralf Ralph Ramon Raphael Raquel Raul Rebecca Regina Reinhard Renata Renate Ricardo Riccardo Richard Rita Robert Roberta Roberto Robin Rodrigo Roger Roland Roman Ronald
Rosa Roxana Ruben Rudolf Ruth Ryan Sabine Sabrina Sakura Salma Samantha Samir Samuel Sandra Sanjay Sara Sarah Saskia Sascha Scott Sean Sebastian Sebastien Selin Serge Sergei Sergio Seyma Shannon Sharon Sheila
Siegfried Silke Silvia Simon Simone Sofia Sofie Sonia Sonja Sophia Sophie Stanislaw Stefan Stefania Stefanie Steffen Stephan Stephanie Stephen Steven Stuart Sunita Susan Susana Susanne Svenja Svetlana Sven Sylvia
Sylvie Takashi Takeshi Tamara Tanja Tara Tatiana Teresa Theo Theodor Theresa Thomas Thorsten Till Tim Timo Timothy Tobias Tom Tomas Tomasz Torsten Tracy Tristan Ulrich Ulrike Ursula Ute Valentina Valerie Vanessa
Vera Veronica Veronika Victor Victoria Vikram Viktor Vincent Vincenzo Viola Virginia Vladimir Volker Waldemar Walter Wanda Wendy Werner Wiebke Wilhelm William Wojciech Wolfgang Xavier Yannick Yara Yasmin Yasmine
Ying Yolanda Yuki Yuri Yusuf Yvonne Zainab Zeynep Zofia Zoe Wei Jing Fang Xiu Hiro Yui Kenta Naoki Minh Nguyen Thanh Linh Priyanka Ananya Deepak Neha Pooja Rohan Sunil Vijay Kwame Chinedu Ngozi Amara Thabo Sipho
Mia Ava Lou Lotte Femke Sanne Daan Bram Joost Maarten Pieter Ruud Sjoerd Willem Freya Linnea Elin Anders Lennart Magnus Mikael Olof Søren Mette Kirsten Aino Eero Jukka Katriina Ilse`
const given = new Set(names.split(/\s+/).map(name => name.toLowerCase()))

/** Handles "Anne-Marie" by its first part. */
export const isGivenName = (word: string): boolean => { const lower = word.toLowerCase(); return given.has(lower) || given.has(lower.split("-")[0] ?? "") }
